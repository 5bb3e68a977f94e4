package org.patchbay.pack.pbx.channel;

import java.util.Objects;

/** Who calls on a channel, whom it is connected to, and what is known beside. Used by the loop. */
public final class Parties {
    private Party caller = Party.UNKNOWN;
    private Party connected = Party.UNKNOWN;
    private String ani = "";
    private String dialed = "";
    private String redirecting = "";
    private int presentation;

    /** Who is at the far end of this channel. */
    public Party caller() {
        return caller;
    }

    public void caller(Party party) {
        caller = Objects.requireNonNull(party, "party");
    }

    /** Whom the far end talks to. */
    public Party connected() {
        return connected;
    }

    public void connected(Party party) {
        connected = Objects.requireNonNull(party, "party");
    }

    /** The number that pays. */
    public String ani() {
        return ani;
    }

    public void ani(String number) {
        ani = Objects.requireNonNull(number, "number");
    }

    /** The number that was dialed. */
    public String dialed() {
        return dialed;
    }

    public void dialed(String number) {
        dialed = Objects.requireNonNull(number, "number");
    }

    /** The number that the call was redirected from. */
    public String redirecting() {
        return redirecting;
    }

    public void redirecting(String number) {
        redirecting = Objects.requireNonNull(number, "number");
    }

    /** Whether the number may be shown, by its code (specification A.7). */
    public int presentation() {
        return presentation;
    }

    public void presentation(int code) {
        presentation = code;
    }

    /** The line {@code CID-CallingPres} (specification A.7). */
    public String presentationText() {
        return presentation + " (" + Presentation.text(presentation) + ")";
    }

    /** Takes over all that another channel knows. */
    void copyFrom(Parties other) {
        caller = other.caller;
        connected = other.connected;
        ani = other.ani;
        dialed = other.dialed;
        redirecting = other.redirecting;
        presentation = other.presentation;
    }
}
