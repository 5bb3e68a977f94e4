package org.patchbay.pack.pbx.agent;

import java.time.Duration;

/**
 * What {@code agents.conf} says of an agent.
 *
 * @param number what is dialed and logged in with
 * @param password digits, or the empty text for none
 * @param name the name in lists
 * @param habits how calls come to it
 */
record AgentSettings(String number, String password, String name, Habits habits) {
    /**
     * How calls come to an agent.
     *
     * @param acknowledge whether a call begins only when the agent presses {@code #}
     * @param endByStar whether the agent may end a call by {@code *}
     * @param patience how long an acknowledgement may take before the agent is logged off; zero for any time
     * @param wrapUp how long it is left alone behind a call
     * @param music what it hears between calls
     */
    record Habits(boolean acknowledge, boolean endByStar, Duration patience, Duration wrapUp, String music) {}
}
