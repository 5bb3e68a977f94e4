package org.patchbay.pack.pbx.peer;

import java.util.Optional;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.endpoint.Scenario;

/**
 * A peer as its driver sees it. Nothing leaves the server: a peer is there if {@code endpoints.conf} has a phone of its
 * name that is not {@code unavailable}.
 *
 * @param settings what the file of the driver says
 * @param phone what {@code endpoints.conf} says
 * @param defaultPort of the driver
 */
record Peer(PeerSettings settings, Optional<Scenario> phone, int defaultPort) {
    /** What every phone answers within. */
    static final int MILLIS = 1;

    private static final String HERE = "127.0.0.1";

    String name() {
        return settings.name();
    }

    boolean reachable() {
        return phone.map(scenario -> scenario.behaviour() != Scenario.Behaviour.UNAVAILABLE)
                .orElse(false);
    }

    /** Where it is; nothing as long as it has not registered. A host that has a name is shown by it. */
    Optional<String> address() {
        if (settings.dynamic()) {
            return reachable() ? Optional.of(HERE) : Optional.empty();
        }
        return Optional.of(settings.value(PeerSettings.HOST));
    }

    long port() {
        return address().isPresent() ? settings.number("port", defaultPort) : 0;
    }

    Condition condition() {
        if (!settings.monitored()) {
            return Condition.UNMONITORED;
        }
        if (reachable()) {
            return Condition.OK;
        }
        return settings.dynamic() ? Condition.UNKNOWN : Condition.UNREACHABLE;
    }

    /** Who calls from there. */
    Party caller() {
        String own = settings.value("callerid");
        return own.isEmpty()
                ? phone.map(scenario -> scenario.caller().party()).orElse(Party.UNKNOWN)
                : Party.parse(OneLine.of(own));
    }

    /** Where its calls begin. */
    String context() {
        return settings.value(
                "context", phone.map(scenario -> scenario.caller().context()).orElse("default"));
    }

    /** What is known of a peer by asking it. */
    enum Condition {
        UNMONITORED("Unmonitored", "Unmonitored"),
        OK("OK (" + MILLIS + " ms)", "Reachable"),
        UNREACHABLE("UNREACHABLE", "Unreachable"),
        UNKNOWN("UNKNOWN", "Unknown");

        private final String listed;
        private final String told;

        Condition(String listed, String told) {
            this.listed = listed;
            this.told = told;
        }

        /** The word in lists. */
        String listed() {
            return listed;
        }

        /** The word in the event PeerStatus. */
        String told() {
            return told;
        }
    }
}
