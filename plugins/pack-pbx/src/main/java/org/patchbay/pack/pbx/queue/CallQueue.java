package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.DeviceState;

/** One queue: its members, and who waits in it. Used by the loop. */
final class CallQueue {
    /** Members of one queue. */
    static final int MAX_MEMBERS = 5000;

    private final Exchange exchange;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<QueueVisit> callers = new ArrayList<>();
    private final QueueStatistics statistics = new QueueStatistics();
    private QueueSettings settings;

    /** The place of the member that is rung first by rrmemory and rrordered. */
    private int next;

    private boolean lookPending;

    CallQueue(Exchange exchange, QueueSettings settings) {
        this.exchange = exchange;
        this.settings = settings;
    }

    String name() {
        return settings.name();
    }

    QueueSettings settings() {
        return settings;
    }

    void settings(QueueSettings newer) {
        settings = newer;
    }

    QueueStatistics statistics() {
        return statistics;
    }

    /** Forgets what became of its calls. */
    void reset() {
        statistics.reset();
        members.values().forEach(Member::forgetCalls);
    }

    Collection<Member> members() {
        return members.values();
    }

    Optional<Member> member(String location) {
        return Optional.ofNullable(members.get(key(location)));
    }

    boolean full() {
        return members.size() >= MAX_MEMBERS;
    }

    Member add(MemberLine line) {
        Member member = new Member(line, settings.ringing().inUse());
        members.put(key(line.location()), member);
        return member;
    }

    void remove(Member member) {
        members.remove(key(member.location()), member);
    }

    private static String key(String location) {
        return location.toLowerCase(Locale.ROOT);
    }

    /** Who waits, the first one first. */
    List<QueueVisit> callers() {
        return callers;
    }

    /** Whether nobody else may come in. */
    boolean crowded() {
        return settings.room() > 0 && callers.size() >= settings.room();
    }

    /** Takes a caller in: behind all that are as important, or at the place he asks for if that is not further ahead. */
    void enter(QueueVisit visit, int wantedPlace) {
        int place = callers.size();
        while (place > 0 && callers.get(place - 1).priority() < visit.priority()) {
            place--;
        }
        boolean later = wantedPlace > place + 1;
        int wanted = later ? Math.min(wantedPlace - 1, callers.size()) : place;
        callers.add(wanted, visit);
    }

    void leave(QueueVisit visit) {
        callers.remove(visit);
    }

    int next() {
        return next;
    }

    void next(int place) {
        next = place;
    }

    /** Serves those whose turn it is, behind what is running now. */
    void look() {
        if (!lookPending) {
            lookPending = true;
            exchange.agenda().soon(() -> {
                lookPending = false;
                serve();
            });
        }
    }

    /** Looks no further than members can serve: in a long queue most callers are far from it. */
    private void serve() {
        if (!settings.doors().leave().conditions().isEmpty()) {
            List.copyOf(callers).forEach(QueueVisit::leaveIfEmpty);
        }
        int ahead = 0;
        int place = 0;
        long free = free();
        while (ahead < free && place < callers.size()) {
            QueueVisit visit = callers.get(place);
            if (visit.ring()) {
                free = free();
            } else if (!visit.ringing()) {
                ahead++;
            }
            // A round may be over at once, and its caller gone.
            place += place < callers.size() && callers.get(place) == visit ? 1 : 0;
        }
    }

    /** How many callers could be served now; each but the first only with autofill. */
    private long free() {
        boolean single = settings.strategy() == Strategy.RINGALL;
        long members = this.members.values().stream().filter(this::available).count();
        if (settings.ringing().fill()) {
            return single ? Math.min(1, members) : members;
        }
        boolean firstRings = !callers.isEmpty() && callers.get(0).ringing();
        return firstRings ? 0 : 1;
    }

    void lookIn(Duration delay) {
        exchange.agenda().in(delay, this::look);
    }

    Instant now() {
        return exchange.agenda().now();
    }

    /** Whether penalties count, with so few members. */
    boolean usesPenalties() {
        return members.size() > settings.ringing().penaltyMembers();
    }

    /** Whether a member could take a call now. */
    boolean available(Member member) {
        return !member.paused()
                && !member.rung()
                && (member.idle() || member.canRing() && member.state() != DeviceState.RINGING)
                && !member.wrapsUp(settings.ringing().wrapUp(), now());
    }

    /** Whether it is empty for a caller with these limits. */
    boolean empty(EmptyRule rule, Penalties penalties) {
        if (rule.conditions().isEmpty()) {
            return false;
        }
        return members.values().stream()
                .allMatch(member -> rule.passesOver(
                        member.state(),
                        member.paused(),
                        usesPenalties() && !penalties.allow(member.penalty()),
                        member.wrapsUp(settings.ringing().wrapUp(), now())));
    }
}
