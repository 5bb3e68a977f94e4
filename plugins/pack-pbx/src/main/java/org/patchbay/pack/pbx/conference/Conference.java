package org.patchbay.pack.pbx.conference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.floor.Floor;

/** One conference. It exists as long as somebody is in it. Used by the loop. */
final class Conference {
    private final String name;
    private final BridgeProfile profile;
    private final Exchange exchange;
    private final Consumer<Conference> emptied;
    private final Set<Participant> participants = new LinkedHashSet<>();
    private final Floor floor;
    private int marked;
    private int waiting;

    /** Who is the only one that does not wait; null if there is none, or more. */
    private Participant lonely;

    private boolean locked;
    private boolean recorded;
    private boolean othersMuted;

    /**
     * A conference without anybody.
     *
     * @param emptied is told when the last one has left
     */
    Conference(String name, BridgeProfile profile, Exchange exchange, Consumer<Conference> emptied) {
        this.name = name;
        this.profile = profile;
        this.exchange = exchange;
        this.emptied = emptied;
        this.recorded = profile.recorded();
        this.floor = new Floor(exchange.agenda(), () -> participants);
    }

    String name() {
        return name;
    }

    BridgeProfile profile() {
        return profile;
    }

    /** Who is in it, in the order of their coming. */
    List<Participant> participants() {
        return List.copyOf(participants);
    }

    /** Who is on the channel of that name, in any case. */
    Optional<Participant> find(String channel) {
        return participants.stream()
                .filter(one -> one.channel().name().equalsIgnoreCase(channel))
                .findFirst();
    }

    /** Whether somebody of that profile may come in. */
    boolean admits(UserProfile user) {
        return user.admin() || !locked && !profile.full(participants.size());
    }

    void join(Participant participant) {
        boolean first = participant.profile().marked() && marked == 0;
        participants.add(participant);
        marked += participant.profile().marked() ? 1 : 0;
        exchange.publish(ConferenceEvents.join(participant));
        waits(participant, participant.profile().waits(marked > 0));
        if (first) {
            participants.forEach(one -> waits(one, false));
        }
        changed();
    }

    /** It goes; with the last marked user those go that are there for it only, and others wait again. */
    void leave(Participant participant) {
        participants.remove(participant);
        marked -= participant.profile().marked() ? 1 : 0;
        waiting -= participant.waiting() ? 1 : 0;
        floor.look();
        exchange.publish(ConferenceEvents.leave(participant));
        if (participant.profile().marked() && marked == 0) {
            withoutMarked();
        }
        changed();
        if (participants.isEmpty()) {
            emptied.accept(this);
        }
    }

    private void withoutMarked() {
        for (Participant one : participants()) {
            if (one.profile().endMarked()) {
                one.kick();
            } else {
                waits(one, one.profile().waits(false));
            }
        }
    }

    private void waits(Participant participant, boolean on) {
        if (participant.waiting() != on) {
            waiting += on ? 1 : -1;
            participant.waits(on);
            participant.music(false);
        }
    }

    /** Looks only at those for whom something changes: a conference may be large. */
    private void changed() {
        boolean alone = participants.size() - waiting == 1;
        if (!alone && lonely != null) {
            Participant before = lonely;
            lonely = null;
            before.music(false);
        } else if (alone && (lonely == null || lonely.waiting() || !participants.contains(lonely))) {
            lonely = participants.stream()
                    .filter(one -> !one.waiting())
                    .findFirst()
                    .orElseThrow();
            lonely.music(true);
        }
        floor.look();
    }

    /** Somebody is muted, or is not any more. */
    void floorChanged() {
        floor.look();
    }

    int marked() {
        return marked;
    }

    long admins() {
        return participants.stream().filter(one -> one.profile().admin()).count();
    }

    boolean locked() {
        return locked;
    }

    void lock(boolean on) {
        locked = on;
    }

    /** Puts out who came last, unless that is the admin who wants it, or another one. */
    void kickLast(Participant admin) {
        Participant last = participants().get(participants.size() - 1);
        if (last != admin && !last.profile().admin()) {
            last.kick();
        }
    }

    /** Mutes all who are no admins, or lets them talk again. */
    void toggleMuteOthers() {
        othersMuted = !othersMuted;
        participants.stream().filter(one -> !one.profile().admin()).forEach(one -> one.mute(othersMuted));
    }

    boolean recorded() {
        return recorded;
    }

    void record(boolean on) {
        recorded = on;
    }
}
