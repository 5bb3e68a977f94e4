package org.patchbay.pack.pbx.agent;

import java.time.Duration;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.FarEnd;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.time.Timer;

/** What a channel {@code Agent/number} leads to: the channel in which the agent waits. Used by the loop. */
final class AgentCall implements FarEnd {
    /** The tone that tells the agent of a call. */
    private static final Duration TONE = Duration.ofMillis(300);

    private final Agents agents;
    private final Agent agent;
    private final AgentLogin login;

    /** The channel that leads here, which changes when another one takes its place; null before there is one. */
    private Channel channel;

    private boolean answered;
    private Timer next = Timer.NONE;

    AgentCall(Agents agents, Agent agent, AgentLogin login) {
        this.agents = agents;
        this.agent = agent;
        this.login = login;
    }

    void belongsTo(Channel made) {
        channel = made;
    }

    Channel channel() {
        return channel;
    }

    @Override
    public boolean call(Channel calling) {
        if (login.channel().gone()) {
            return false;
        }
        login.busy();
        AgentSettings.Habits habits = agent.settings().habits();
        if (habits.acknowledge()) {
            channel.exchange().agenda().soon(() -> channel.receive(Signal.RINGING));
            if (!habits.patience().isZero()) {
                next = channel.exchange().agenda().in(habits.patience(), this::missed);
            }
        } else {
            next = channel.exchange().agenda().in(TONE, this::answer);
        }
        return true;
    }

    private void answer() {
        next.cancel();
        answered = true;
        channel.receive(Signal.ANSWER);
    }

    /** Who does not answer in time is logged off. */
    private void missed() {
        if (!answered) {
            login.logOff(false);
        }
    }

    /** The agent pressed a digit. */
    void pressed(char digit) {
        if (!answered) {
            if (digit == '#') {
                answer();
            }
        } else if (digit == '*' && agent.settings().habits().endByStar()) {
            channel.receiveHangup(HangupCause.NORMAL);
        } else {
            channel.receiveDigit(digit);
        }
    }

    /** The agent is not there any more. */
    void agentGone() {
        channel.receiveHangup(HangupCause.NORMAL);
    }

    @Override
    public void digit(Channel playing, char digit) {
        login.channel().playDigit(digit);
    }

    @Override
    public boolean text(Channel sending, String text) {
        return login.channel().farEnd().text(login.channel(), text);
    }

    @Override
    public void hungUp(Channel ended) {
        next.cancel();
        agent.callEnded();
        Duration wrapUp = agent.settings().habits().wrapUp();
        if (answered && !wrapUp.isZero()) {
            agent.wrappingUp(true);
            channel.exchange().agenda().in(wrapUp, () -> {
                agent.wrappingUp(false);
                agents.changed(agent);
            });
        }
        if (agent.login().isPresent()) {
            login.idle();
        }
    }

    @Override
    public void moved(Channel to) {
        channel = to;
    }
}
