package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.time.Timer;

/**
 * One application that runs on one channel. It is over after {@link #done}, {@link #hangUp} or {@link #goTo}, or when
 * the channel ends or is sent to another place meanwhile; then its timers do not ring any more. Used by the loop.
 */
public final class Execution {
    private final Channel channel;
    /** Changed only by an application that runs another one in its place. */
    private String data;

    private final Runner runner;
    private final List<Timer> timers = new ArrayList<>();
    private Listener listener = Listener.DEAF;
    private Runnable cleanup = () -> {};
    private boolean over;

    /** Who runs applications on a channel. */
    interface Runner {
        /** The application is done; its channel goes on. */
        void next();

        /** The application wants the channel to end. */
        void end();

        /** The place where the channel would go on; null if it is not in the dialplan. */
        DialplanRun dialplan();
    }

    Execution(Channel channel, String data, Runner runner) {
        this.channel = channel;
        this.data = data;
        this.runner = runner;
    }

    /** The channel it runs on. */
    public Channel channel() {
        return channel;
    }

    /** Its arguments in one piece. */
    public String data() {
        return data;
    }

    /** Its arguments. */
    public Arguments arguments() {
        return Arguments.of(data);
    }

    /** This execution with other arguments, for an application that runs another one in its place. */
    Execution with(String other) {
        data = other;
        return this;
    }

    /** The dialplan of this channel, for applications that send it somewhere. Nothing if it runs none. */
    public Optional<DialplanRun> dialplan() {
        return Optional.ofNullable(runner.dialplan());
    }

    /** It is done; the dialplan goes on. */
    public void done() {
        if (finish()) {
            runner.next();
        }
    }

    /** It wants the channel to end. */
    public void hangUp() {
        if (finish()) {
            runner.end();
        }
    }

    /** The dialplan goes on at another place; the application is done. */
    public void goTo(Place place) {
        channel.place(place);
        dialplan().ifPresent(DialplanRun::jumped);
        done();
    }

    /**
     * It is over without a word to who runs applications here: the channel goes on in somebody else's hands, who attends
     * it from now on.
     */
    public void release() {
        finish();
    }

    /** Does it in a while, unless this is over by then. */
    public Timer after(Duration delay, Runnable task) {
        Timer timer = channel.exchange().agenda().in(delay, () -> {
            if (!over) {
                task.run();
            }
        });
        timers.removeIf(old -> !old.pending());
        timers.add(timer);
        return timer;
    }

    /** Hears the far end from now on, instead of who did before. */
    public void listen(Listener next) {
        listener = Objects.requireNonNull(next, "next");
    }

    Listener listener() {
        return listener;
    }

    /** Is done when the channel ends or is sent away while this is running; not after {@link #done}. */
    public void onAbort(Runnable task) {
        cleanup = Objects.requireNonNull(task, "task");
    }

    /** Whether it is over. */
    public boolean over() {
        return over;
    }

    /** The channel ends or goes elsewhere. */
    void abort() {
        Runnable task = cleanup;
        if (finish()) {
            task.run();
        }
    }

    private boolean finish() {
        if (over) {
            return false;
        }
        over = true;
        timers.forEach(Timer::cancel);
        timers.clear();
        listener = Listener.DEAF;
        cleanup = () -> {};
        return true;
    }
}
