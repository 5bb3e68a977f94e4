package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchbay.pack.pbx.application.Leg;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.endpoint.Technologies;
import org.patchbay.pack.pbx.time.Timer;

/** Members are rung for one caller, one behind the other or together, until one answers or time is up. */
final class RingRound implements Leg.Caller {
    private final QueueVisit visit;
    private final Queues queues;
    private final Technologies technologies;
    private final List<MemberChoice.Ranked> waiting;
    private final Map<Leg, Rung> rung = new LinkedHashMap<>();
    private Timer limit = Timer.NONE;
    private boolean starting;
    private boolean over;

    /** A member that is rung, and since when. */
    private record Rung(Member member, long since) {}

    RingRound(QueueVisit visit, Queues queues, Technologies technologies, List<MemberChoice.Ranked> order) {
        this.visit = visit;
        this.queues = queues;
        this.technologies = technologies;
        this.waiting = new ArrayList<>(order);
    }

    /** Rings the first ones, for that long; zero for as long as it takes. */
    void start(Duration longest) {
        if (!longest.isZero()) {
            limit = visit.channel().exchange().agenda().in(longest, this::timeUp);
        }
        ringNext();
    }

    private void ringNext() {
        while (!over && rung.isEmpty() && !waiting.isEmpty()) {
            long rank = waiting.get(0).rank();
            boolean together = visit.queue().settings().strategy() == Strategy.RINGALL;
            starting = true;
            do {
                ring(waiting.remove(0).member());
            } while (!over && together && !waiting.isEmpty() && waiting.get(0).rank() == rank);
            starting = false;
        }
        if (!over && rung.isEmpty()) {
            end();
            visit.nobodyAnswered();
        }
    }

    private void ring(Member member) {
        visit.tried(member);
        if (queues.neededElsewhere(visit.queue(), member)) {
            return;
        }
        try {
            Leg leg = Leg.request(technologies, member.location(), visit.channel(), this);
            member.ringBegins();
            rung.put(leg, new Rung(member, now()));
            if (leg.ring()) {
                if (visit.queue().settings().reports().calls() && rung.containsKey(leg)) {
                    queues.publish(QueueEvents.called(visit, member, leg.channel()));
                }
            } else {
                forget(leg);
            }
        } catch (CallFailure ignored) {
            // Nobody is there; the next one is rung.
        }
    }

    @Override
    public void progress(Leg leg, Signal signal) {
        if (signal == Signal.RINGING) {
            visit.memberRings();
        }
    }

    @Override
    public void failed(Leg leg, int cause) {
        Rung missed = forget(leg);
        if (missed != null && !over) {
            missed(missed, false);
            if (!starting) {
                ringNext();
            }
        }
    }

    @Override
    public void answered(Leg leg) {
        Rung winner = forget(leg);
        if (winner == null || over) {
            return;
        }
        giveUp(HangupCause.ANSWERED_ELSEWHERE);
        visit.answered(winner.member(), leg.channel(), nanosToSeconds(now() - winner.since()));
    }

    /** The time for this round is up. */
    void timeUp() {
        if (!over) {
            List<Rung> missed = List.copyOf(rung.values());
            giveUp(HangupCause.NO_ANSWER);
            missed.forEach(one -> missed(one, true));
            visit.nobodyAnswered();
        }
    }

    private void missed(Rung missed, boolean pauses) {
        long millis = (now() - missed.since()) / 1_000_000;
        if (visit.queue().settings().reports().calls()) {
            queues.publish(QueueEvents.ringNoAnswer(visit, missed.member(), millis));
        }
        queues.log(visit.callId(), visit.queue(), missed.member(), "RINGNOANSWER", Long.toString(millis));
        if (pauses) {
            visit.autoPause(missed.member());
        }
    }

    /** Nobody is rung any more. */
    void giveUp(int cause) {
        end();
        for (Leg leg : List.copyOf(rung.keySet())) {
            forget(leg);
            leg.giveUp(cause);
        }
    }

    private void end() {
        over = true;
        limit.cancel();
    }

    /** Takes a leg out; null if it is not rung any more. */
    private Rung forget(Leg leg) {
        Rung gone = rung.remove(leg);
        if (gone != null) {
            gone.member().ringEnds();
        }
        return gone;
    }

    private long now() {
        return visit.channel().exchange().agenda().nanos();
    }

    private static long nanosToSeconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
