package org.patchbay.pack.pbx.agent;

import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;

/** One agent, logged in or not. Used by the loop. */
final class Agent {
    private AgentSettings settings;

    /** Where it is logged in; null if it is not. */
    private AgentLogin login;

    /** The call it is in, or that rings it; null if there is none. */
    private AgentCall call;

    /** Whether it is left alone for a moment, behind a call. */
    private boolean wrappingUp;

    Agent(AgentSettings settings) {
        this.settings = settings;
    }

    AgentSettings settings() {
        return settings;
    }

    void settings(AgentSettings newer) {
        settings = newer;
    }

    String number() {
        return settings.number();
    }

    Optional<AgentLogin> login() {
        return Optional.ofNullable(login);
    }

    Optional<AgentCall> call() {
        return Optional.ofNullable(call);
    }

    void loggedIn(AgentLogin where) {
        login = where;
    }

    void loggedOff() {
        login = null;
    }

    void called(AgentCall by) {
        call = by;
    }

    void callEnded() {
        call = null;
    }

    boolean wrappingUp() {
        return wrappingUp;
    }

    void wrappingUp(boolean on) {
        wrappingUp = on;
    }

    /** The word in lists. */
    String status() {
        if (login == null) {
            return "AGENT_LOGGEDOFF";
        }
        return call == null ? "AGENT_IDLE" : "AGENT_ONCALL";
    }

    /** Whom it talks to. */
    Optional<Channel> caller() {
        return call().flatMap(ongoing -> ongoing.channel().peer());
    }
}
