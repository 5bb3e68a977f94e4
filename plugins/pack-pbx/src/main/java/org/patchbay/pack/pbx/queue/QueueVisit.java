package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.application.TalkKeys;
import org.patchbay.pack.pbx.application.TalkRights;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.endpoint.Technologies;
import org.patchbay.pack.pbx.queue.QueueSettings.AutoPause;
import org.patchbay.pack.pbx.time.Timer;

/** One caller in one queue, from the way in to the way out. Used by the loop. */
final class QueueVisit implements Listener {
    private final Execution run;
    private final Channel channel;
    private final CallQueue queue;
    private final QueueArguments arguments;
    private final QueueTools tools;
    private final long began;
    private final int priority;
    private Penalties penalties;
    private int firstPosition;
    private int linearStart;

    /** What happens now. */
    private enum Phase {
        WAITING,
        RINGING,
        /** Between two rounds. */
        RESTING,
        TALKING,
        OVER
    }

    private Phase phase = Phase.WAITING;

    /** Members that are rung; null if none are. */
    private RingRound round;

    /** The talk with a member; null before. */
    private QueueTalk talk;

    private Timer rest = Timer.NONE;

    /** The time is up as soon as this round is over. */
    private boolean expired;

    /**
     * What all visits use.
     *
     * @param queues the queues
     * @param technologies how members are rung
     * @param choice who is rung first
     * @param keys what parties of a talk can do by digits
     */
    record QueueTools(Queues queues, Technologies technologies, MemberChoice choice, TalkKeys keys) {}

    QueueVisit(Execution run, CallQueue queue, QueueArguments arguments, QueueTools tools) {
        this.run = run;
        this.channel = run.channel();
        this.queue = queue;
        this.arguments = arguments;
        this.tools = tools;
        this.began = channel.exchange().agenda().nanos();
        this.priority = number("QUEUE_PRIO");
        this.penalties = new Penalties(number("QUEUE_MIN_PENALTY"), number("QUEUE_MAX_PENALTY"));
    }

    private int number(String variable) {
        long number = Numbers.leading(channel.variable(variable));
        return (int) Math.max(0, Math.min(PenaltyRule.MAX_PENALTY, number));
    }

    Channel channel() {
        return channel;
    }

    CallQueue queue() {
        return queue;
    }

    Execution run() {
        return run;
    }

    String callId() {
        return channel.uniqueId();
    }

    int priority() {
        return priority;
    }

    Penalties penalties() {
        return penalties;
    }

    int linearStart() {
        return linearStart;
    }

    int firstPosition() {
        return firstPosition;
    }

    /** The place in the queue, from 1. */
    int position() {
        return queue.callers().indexOf(this) + 1;
    }

    long waitedSeconds() {
        return secondsSince(began);
    }

    long secondsSince(long nanos) {
        return Duration.ofNanos(channel.exchange().agenda().nanos() - nanos).toSeconds();
    }

    /** What caller and member may do by digits. */
    TalkRights rights() {
        return TalkRights.of(tools.keys(), arguments.options());
    }

    boolean goesOn() {
        return arguments.goesOn();
    }

    /** Whether members are rung for this caller now. */
    boolean ringing() {
        return phase == Phase.RINGING;
    }

    /** Comes in, or is turned away at the door. */
    void start() {
        if (queue.empty(queue.settings().doors().join(), penalties)) {
            turnedAway("JOINEMPTY");
        } else if (queue.crowded()) {
            turnedAway("FULL");
        } else {
            enter();
        }
    }

    private void turnedAway(String status) {
        phase = Phase.OVER;
        channel.setVariable("QUEUESTATUS", status);
        run.done();
    }

    private void enter() {
        queue.enter(this, arguments.place());
        firstPosition = position();
        run.onAbort(this::gone);
        run.listen(this);
        tools.queues().publish(QueueEvents.join(queue, this));
        String caller = channel.parties().caller().number();
        tools.queues().log(callId(), queue.name(), QueueLog.NONE, "ENTERQUEUE", "|" + caller + "|" + firstPosition);
        if (arguments.ringing()) {
            channel.signal(Signal.RINGING);
        } else {
            String music = queue.settings().reports().music();
            Music.start(channel, music.isEmpty() ? Music.DEFAULT_CLASS : music);
        }
        arguments.timeout().ifPresent(limit -> run.after(limit, this::timeUp));
        followRule();
        queue.look();
    }

    private void followRule() {
        String name = arguments.rule().isEmpty() ? queue.settings().doors().rule() : arguments.rule();
        Optional<PenaltyRule> rule = tools.queues().rule(name);
        for (PenaltyRule.Change change : rule.map(PenaltyRule::changes).orElse(List.of())) {
            run.after(Duration.ofSeconds(change.seconds()), () -> {
                penalties = penalties.after(change);
                queue.look();
            });
        }
    }

    /** Goes if there is nothing to wait for; not in the middle of a round. */
    void leaveIfEmpty() {
        boolean waits = phase == Phase.WAITING || phase == Phase.RESTING;
        if (waits && queue.empty(queue.settings().doors().leave(), penalties)) {
            leave("LEAVEEMPTY", "EXITEMPTY");
        }
    }

    /** It is this caller's turn: members are rung, unless he does not wait for that now; true if they are. */
    boolean ring() {
        if (phase != Phase.WAITING) {
            return false;
        }
        phase = Phase.RINGING;
        round = new RingRound(
                this, tools.queues(), tools.technologies(), tools.choice().order(queue, this));
        round.start(queue.settings().ringing().timeout());
        return true;
    }

    /** A member was rung, so another one comes first the next time. */
    void tried(Member member) {
        int place = List.copyOf(queue.members()).indexOf(member) + 1;
        linearStart = place;
        queue.next(place);
    }

    /** The caller hears that a member is rung, if he wants to. */
    void memberRings() {
        if (arguments.ringing()) {
            channel.signal(Signal.RINGING);
        }
    }

    /** The round is over, without an answer. */
    void nobodyAnswered() {
        if (phase != Phase.RINGING) {
            return;
        }
        if (expired || arguments.onlyOneRound()) {
            leave("TIMEOUT", "EXITWITHTIMEOUT");
            return;
        }
        phase = Phase.RESTING;
        rest = run.after(queue.settings().ringing().retry(), () -> {
            phase = Phase.WAITING;
            queue.look();
        });
        queue.look();
    }

    private void timeUp() {
        if (phase == Phase.RINGING) {
            expired = true;
            round.timeUp();
        } else if (phase == Phase.WAITING || phase == Phase.RESTING) {
            leave("TIMEOUT", "EXITWITHTIMEOUT");
        }
    }

    void autoPause(Member member) {
        AutoPause what = queue.settings().ringing().autoPause();
        if (what != AutoPause.NO) {
            tools.queues().pause(what == AutoPause.ALL ? "" : queue.name(), member.location(), true, "Auto-Pause");
        }
    }

    /** A member has answered. */
    void answered(Member member, Channel agent, long ringSeconds) {
        phase = Phase.TALKING;
        talk = new QueueTalk(this, tools.queues(), member, agent);
        talk.start(ringSeconds);
    }

    /** The member hung up before the caller was put through: he waits on. */
    void dumped() {
        phase = Phase.WAITING;
        talk = null;
        run.listen(this);
        queue.look();
    }

    /** Out of the queue, for whatever reason; tells of it once. */
    void out() {
        int position = position();
        if (position > 0) {
            queue.leave(this);
            Music.stop(channel);
            tools.queues().publish(QueueEvents.leave(queue, this, position));
            queue.look();
        }
    }

    private void leave(String status, String event) {
        logExit(event);
        phase = Phase.OVER;
        rest.cancel();
        out();
        channel.setVariable("QUEUESTATUS", status);
        run.done();
    }

    private void logExit(String event) {
        tools.queues()
                .log(
                        callId(),
                        queue.name(),
                        QueueLog.NONE,
                        event,
                        position() + "|" + firstPosition + "|" + waitedSeconds());
    }

    /** The caller hung up or was sent elsewhere. */
    private void gone() {
        if (talk != null) {
            talk.callerGone();
        } else if (phase != Phase.OVER) {
            if (round != null) {
                round.giveUp(HangupCause.NORMAL);
            }
            phase = Phase.OVER;
            queue.statistics().gaveUp();
            logExit("ABANDON");
            tools.queues().publish(QueueEvents.abandon(queue, this));
            out();
        }
    }

    /** A digit may lead out of the queue. */
    @Override
    public void digit(char digit) {
        String context = queue.settings().doors().exits();
        boolean waits = phase == Phase.WAITING || phase == Phase.RESTING || phase == Phase.RINGING;
        Place exit = new Place(context, String.valueOf(digit), 1);
        if (waits
                && !context.isEmpty()
                && run.dialplan().map(plan -> plan.script().exists(exit)).orElse(false)) {
            if (round != null) {
                round.giveUp(HangupCause.NORMAL);
            }
            logExit("EXITWITHKEY");
            phase = Phase.OVER;
            out();
            run.goTo(exit);
        }
    }
}
