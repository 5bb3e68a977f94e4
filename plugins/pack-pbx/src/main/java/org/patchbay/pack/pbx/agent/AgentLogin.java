package org.patchbay.pack.pbx.agent;

import static org.patchbay.api.message.EventCategory.AGENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.time.Timer;

/**
 * {@code AgentLogin([number[,options]])} on one channel: it asks for what is missing by digits, then waits with music
 * for calls, until the channel ends. Used by the loop.
 */
final class AgentLogin implements Listener {
    private static final int TRIES = 3;
    private static final int MAX_DIGITS = 40;
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final Execution run;
    private final Agents agents;
    private final Channel channel;
    private final StringBuilder typed = new StringBuilder();
    private int tries;

    /** What was named; null before. */
    private String number;

    /** Who is logged in here; null before. */
    private Agent agent;

    private Instant since = Instant.EPOCH;
    private Timer silence = Timer.NONE;
    private boolean leavesAfterCall;

    AgentLogin(Execution run, Agents agents) {
        this.run = run;
        this.agents = agents;
        this.channel = run.channel();
    }

    void start() {
        Arguments arguments = run.arguments();
        channel.answer();
        run.listen(this);
        if (arguments.has(0)) {
            number = arguments.get(0).strip();
            known("");
        } else {
            expectDigits();
        }
    }

    private void expectDigits() {
        typed.setLength(0);
        silence = run.after(SILENCE, this::typed);
    }

    @Override
    public void digit(char digit) {
        if (agent != null) {
            agent.call().ifPresent(call -> call.pressed(digit));
        } else if (digit == '#') {
            silence.cancel();
            typed();
        } else if (typed.length() < MAX_DIGITS) {
            typed.append(digit);
            silence.cancel();
            silence = run.after(SILENCE, this::typed);
        }
    }

    private void typed() {
        if (number == null) {
            number = typed.toString();
            known("");
        } else {
            known(typed.toString());
        }
    }

    /** Lets the agent in, asks for the password, or begins again. */
    private void known(String password) {
        Optional<Agent> named = agents.find(number).filter(one -> one.login().isEmpty());
        boolean right = named.isPresent()
                && (named.get().settings().password().isEmpty()
                        || named.get().settings().password().equals(password));
        if (right) {
            enter(named.get());
        } else if (named.isPresent() && password.isEmpty() && tries == 0) {
            tries++;
            expectDigits();
        } else if (++tries > TRIES) {
            run.hangUp();
        } else {
            number = named.isPresent() ? number : null;
            expectDigits();
        }
    }

    private void enter(Agent who) {
        agent = who;
        since = channel.exchange().agenda().now();
        who.loggedIn(this);
        run.onAbort(this::leave);
        channel.exchange()
                .publish(AmiEvent.of("Agentlogin", AGENT)
                        .with("Agent", who.number())
                        .with("Channel", channel.name())
                        .with("Uniqueid", channel.uniqueId()));
        idle();
    }

    Channel channel() {
        return channel;
    }

    /** When it logged in, in seconds since 1970. */
    long sinceSeconds() {
        return since.getEpochSecond();
    }

    /** A call is there. */
    void busy() {
        Music.stop(channel);
    }

    /** The call is over, or none was there yet. */
    void idle() {
        if (leavesAfterCall) {
            channel.requestHangup(0);
        } else if (!channel.gone()) {
            Music.start(channel, agent.settings().habits().music());
        }
        agents.changed(agent);
    }

    /** Logs off: now, or behind the call that is going on. */
    void logOff(boolean soft) {
        leavesAfterCall = true;
        if (!soft || agent.call().isEmpty()) {
            channel.requestHangup(0);
        }
    }

    /** The channel has ended or was sent away. */
    private void leave() {
        long seconds =
                Duration.between(since, channel.exchange().agenda().now()).toSeconds();
        Music.stop(channel);
        agent.loggedOff();
        agent.call().ifPresent(AgentCall::agentGone);
        channel.exchange()
                .publish(AmiEvent.of("Agentlogoff", AGENT)
                        .with("Agent", agent.number())
                        .with("Logintime", seconds)
                        .with("Uniqueid", channel.uniqueId()));
        agents.changed(agent);
    }
}
