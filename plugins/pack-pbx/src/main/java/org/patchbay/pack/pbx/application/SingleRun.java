package org.patchbay.pack.pbx.application;

import org.patchbay.pack.pbx.channel.Activity;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Signal;

/** One application on a channel that is not in the dialplan; at its end the channel ends. Used by the loop. */
public final class SingleRun implements Attendant, Execution.Runner {
    private final Channel channel;
    private final Execution execution;

    private SingleRun(Channel channel, String data) {
        this.channel = channel;
        this.execution = new Execution(channel, data, this);
    }

    /** Runs it. */
    public static void start(Channel channel, Applications.Named named, String data) {
        SingleRun run = new SingleRun(channel, data);
        channel.attend(run);
        channel.activity(new Activity(named.name(), data));
        named.application().run(run.execution);
    }

    @Override
    public void next() {
        end();
    }

    @Override
    public void end() {
        channel.requestHangup(0);
    }

    @Override
    public DialplanRun dialplan() {
        return null;
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        execution.listener().signalled(signal);
    }

    @Override
    public void digit(Channel from, char digit) {
        execution.listener().digit(digit);
    }

    @Override
    public void text(Channel from, String text) {
        execution.listener().text(text);
    }

    @Override
    public void hangupRequested(Channel ending) {
        execution.abort();
        channel.hangUp();
    }

    @Override
    public void replaced(Channel from, Channel by) {
        execution.abort();
    }
}
