package org.patchbay.pack.pbx.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Activity;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.channel.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialplan on one channel: step after step, then the {@code h} extension and the hangup handlers, then the end of
 * the channel. Used by the loop.
 */
public final class DialplanRun implements Attendant, Execution.Runner {
    /** Steps without time passing; a dialplan that goes on like that is in a circle, and its channel ends. */
    public static final int MAX_STEPS_AT_ONCE = 10_000;

    /** Steps in a row before others have their turn. */
    private static final int STEPS_IN_A_ROW = 500;

    /** Subroutines in subroutines. */
    public static final int MAX_FRAMES = 128;

    /** The number in SoftHangupRequest when the dialplan has come to its end. */
    private static final int END_OF_DIALPLAN = 16;

    private static final Logger LOG = LoggerFactory.getLogger(DialplanRun.class);

    /** What it is doing. */
    private enum Phase {
        STEPS,
        LAST_STEPS,
        HANDLERS,
        OVER
    }

    private final Channel channel;
    private final Script script;
    private final Deque<Place> frames = new ArrayDeque<>();
    private Phase phase = Phase.STEPS;

    /** The application that runs; null between two. */
    private Execution execution;

    /** Where it was told to go next; null if nowhere. */
    private Place target;

    private boolean jumped;
    private boolean ending;
    private boolean walking;
    private int stepsAtOnce;
    private long lastStepAt = -1;

    private DialplanRun(Channel channel, Script script) {
        this.channel = channel;
        this.script = script;
    }

    /** Runs the dialplan on a channel, from its place on, behind what is running now. */
    public static void start(Channel channel, Script script) {
        DialplanRun run = new DialplanRun(channel, script);
        channel.attend(run);
        channel.exchange().agenda().soon(run::walk);
    }

    /** An application has set the place of the channel; the next step is there and not behind it. */
    void jumped() {
        jumped = true;
    }

    /** What the dialplan says, for applications that look ahead. */
    public Script script() {
        return script;
    }

    /**
     * Goes to a subroutine; Return comes back behind this step.
     *
     * @return false if there are too many already
     */
    public boolean gosub(Place place) {
        if (frames.size() >= MAX_FRAMES) {
            LOG.warn("{}: more than {} subroutines in each other", channel, MAX_FRAMES);
            return false;
        }
        frames.push(channel.place().at(channel.place().priority() + 1));
        channel.place(place);
        jumped();
        return true;
    }

    /** The place behind the last Gosub, which is forgotten; nothing if there was none. */
    public Optional<Place> popFrame() {
        return Optional.ofNullable(frames.poll());
    }

    private void walk() {
        if (walking || execution != null) {
            return;
        }
        walking = true;
        for (int i = 0; i < STEPS_IN_A_ROW && phase != Phase.OVER && execution == null; i++) {
            step();
        }
        walking = false;
        if (phase != Phase.OVER && execution == null) {
            channel.exchange().agenda().soon(this::walk);
        }
    }

    private void step() {
        if (target != null && phase == Phase.STEPS && !channel.hangupRequested()) {
            channel.place(target);
            frames.clear();
            ending = false;
        }
        target = null;
        if (phase == Phase.STEPS && (channel.hangupRequested() || ending)) {
            finish();
            return;
        }
        if (inCircle()) {
            LOG.warn("{}: {} steps without time passing, at {}", channel, MAX_STEPS_AT_ONCE, channel.place());
            phase = Phase.HANDLERS;
            channel.hangupHandlers().clear();
            handlers();
            return;
        }
        Optional<Script.Step> found =
                script.step(channel.place(), channel.parties().caller().number());
        if (found.isPresent()) {
            perform(found.get());
        } else {
            missing();
        }
    }

    private boolean inCircle() {
        long now = channel.exchange().agenda().nanos();
        stepsAtOnce = now == lastStepAt ? stepsAtOnce + 1 : 0;
        lastStepAt = now;
        return stepsAtOnce > MAX_STEPS_AT_ONCE;
    }

    /** Until the arguments are there nothing runs that could be heard, but it can be given up. */
    private void perform(Script.Step step) {
        Execution waiting = new Execution(channel, "", this);
        execution = waiting;
        script.substitute(channel, step.data(), data -> {
            if (!waiting.over()) {
                execution = null;
                boolean later = !walking;
                walking = true;
                begin(step, data);
                walking = !later;
                if (later) {
                    walk();
                }
            }
        });
    }

    private void begin(Script.Step step, String data) {
        Optional<Applications.Named> named = script.applications().find(step.application());
        channel.activity(new Activity(named.map(Applications.Named::name).orElse(step.application()), data));
        channel.exchange().publish(ChannelEvents.newExtension(channel));
        if (named.isEmpty()) {
            LOG.warn("{}: no application '{}' for {}", channel, step.application(), channel.place());
            end();
            return;
        }
        jumped = false;
        Execution started = new Execution(channel, data, this);
        execution = started;
        named.get().application().run(started);
        if (phase != Phase.STEPS && !started.over()) {
            // The channel is dead: an application that needs time has none.
            started.abort();
            execution = null;
            channel.place(channel.place().at(channel.place().priority() + 1));
        }
    }

    /** There is no such step: an extension that does not exist, or the end of one. */
    private void missing() {
        Place place = channel.place();
        Place invalid = new Place(place.context(), "i", 1);
        if (phase == Phase.STEPS && place.priority() == 1 && script.exists(invalid)) {
            channel.setVariable("INVALID_EXTEN", place.extension());
            channel.place(invalid);
        } else {
            end();
        }
    }

    @Override
    public void next() {
        execution = null;
        if (!jumped) {
            channel.place(channel.place().at(channel.place().priority() + 1));
        }
        jumped = false;
        if (!walking) {
            walk();
        }
    }

    @Override
    public void end() {
        execution = null;
        if (phase == Phase.STEPS) {
            ending = true;
        } else if (phase == Phase.LAST_STEPS) {
            phase = Phase.HANDLERS;
            handlers();
        } else if (phase == Phase.HANDLERS) {
            handlers();
        }
        if (!walking) {
            walk();
        }
    }

    @Override
    public DialplanRun dialplan() {
        return this;
    }

    /** The steps are over: the h extension comes next, if there is one. */
    private void finish() {
        channel.exchange().publish(ChannelEvents.softHangupRequest(channel, END_OF_DIALPLAN));
        Place last = new Place(channel.place().context(), "h", 1);
        frames.clear();
        if (script.exists(last)) {
            phase = Phase.LAST_STEPS;
            channel.place(last);
        } else {
            phase = Phase.HANDLERS;
            handlers();
        }
    }

    /** Runs the next hangup handler; behind the last one the channel ends. */
    private void handlers() {
        String handler = channel.hangupHandlers().poll();
        if (handler == null) {
            phase = Phase.OVER;
            channel.hangUp();
            return;
        }
        channel.exchange().publish(HangupHandlers.event("Run", channel, handler));
        frames.clear();
        channel.place(script.parse(handler, channel.place()).orElse(Place.DEFAULT));
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        if (execution != null) {
            execution.listener().signalled(signal);
        }
    }

    @Override
    public void digit(Channel from, char digit) {
        if (execution != null) {
            execution.listener().digit(digit);
        }
    }

    @Override
    public void text(Channel from, String text) {
        if (execution != null) {
            execution.listener().text(text);
        }
    }

    @Override
    public void hangupRequested(Channel dying) {
        if (phase == Phase.STEPS) {
            giveUp();
            walk();
        }
    }

    @Override
    public boolean redirect(Channel moved, Place place) {
        if (phase != Phase.STEPS || channel.hangupRequested()) {
            return false;
        }
        target = place;
        channel.exchange().agenda().soon(() -> {
            if (target != null && phase == Phase.STEPS) {
                giveUp();
                walk();
            }
        });
        return true;
    }

    /** Another channel took over the far end. This one has nothing more to do; the other goes on by itself. */
    @Override
    public void replaced(Channel from, Channel by) {
        giveUp();
        phase = Phase.OVER;
    }

    private void giveUp() {
        if (execution != null) {
            Execution running = execution;
            execution = null;
            running.abort();
        }
    }
}
