package org.patchbay.pack.pbx.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.time.Timer;

/** What became of the registrations of a driver at other PBXs: they are answered a moment after the file was read. */
final class Registrations {
    private static final Duration ANSWER = Duration.ofMillis(100);

    private final Switchboard pbx;
    private final Peers peers;
    private final Map<Registration, Taken> taken = new HashMap<>();
    private Timer answer = Timer.NONE;

    /**
     * The last news of a registration.
     *
     * @param state as lists show it
     * @param since when that was
     */
    record Taken(String state, Instant since) {}

    Registrations(Switchboard pbx, Peers peers) {
        this.pbx = pbx;
        this.peers = peers;
    }

    /** Sends those that are new, and asks for the others again. */
    void send() {
        taken.keySet().retainAll(peers.registrations());
        answer.cancel();
        answer = pbx.exchange().agenda().in(ANSWER, this::answered);
    }

    private void answered() {
        for (Registration registration : peers.registrations()) {
            String state = peers.state(registration);
            if (!state.equals(of(registration).state())) {
                taken.put(registration, new Taken(state, pbx.exchange().agenda().now()));
                pbx.exchange().publish(peers.told(registration));
            }
        }
    }

    Taken of(Registration registration) {
        return taken.getOrDefault(registration, new Taken(Registration.SENT, Instant.EPOCH));
    }
}
