package org.patchbay.pack.pbx.endpoint;

import java.time.Duration;
import org.patchbay.pack.pbx.channel.Party;

/**
 * How a phone behaves when it is called.
 *
 * @param name technology and name, such as {@code SIP/1001}; with a star at its end for all that begin so
 * @param caller who it is, and the context its own calls begin in
 * @param behaviour what it does
 * @param times when it does it
 * @param digits what it presses when it has answered
 */
public record Scenario(String name, Identity caller, Behaviour behaviour, Times times, String digits) {
    /** What a phone does when it is called. */
    public enum Behaviour {
        ANSWER,
        BUSY,
        NOANSWER,
        CONGESTION,
        UNAVAILABLE
    }

    /**
     * Who a phone is.
     *
     * @param party its caller id
     * @param context where its own calls begin
     * @param account who pays for them
     */
    public record Identity(Party party, String context, String account) {}

    /**
     * When a phone does what it does.
     *
     * @param ring until it rings
     * @param answer from then until it answers, or refuses
     * @param talk from then until it hangs up; zero for never
     * @param digit between two digits
     */
    public record Times(Duration ring, Duration answer, Duration talk, Duration digit) {}

    /** Whether this is how a phone of that name behaves. */
    public boolean fits(String phone) {
        return name.endsWith("*")
                ? phone.regionMatches(true, 0, name, 0, name.length() - 1)
                : phone.equalsIgnoreCase(name);
    }
}
