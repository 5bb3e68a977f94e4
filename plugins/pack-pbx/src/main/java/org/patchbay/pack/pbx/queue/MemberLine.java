package org.patchbay.pack.pbx.queue;

/**
 * What is known of a member when it comes in.
 *
 * @param location what is rung, such as {@code SIP/1001}
 * @param name the name in lists
 * @param stateInterface the device that tells whether it can be rung
 * @param penalty larger ones are rung later
 * @param dynamic whether it came by an action or an application, and not by the file
 */
record MemberLine(String location, String name, String stateInterface, int penalty, boolean dynamic) {
    /** Fills in what nobody said. */
    MemberLine {
        name = name.isEmpty() ? location : name;
        stateInterface = stateInterface.isEmpty() ? location : stateInterface;
        penalty = Math.max(0, Math.min(PenaltyRule.MAX_PENALTY, penalty));
    }
}
