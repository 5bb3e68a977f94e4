package org.patchbay.pack.pbx.channel;

import java.time.Instant;
import java.util.Optional;

/** The call detail record of one channel: when it began, was answered and ended, and where it went. Used by the loop. */
public final class CallRecord {
    /** How a call went, as the record says it. */
    public enum Disposition {
        NO_ANSWER("NO ANSWER"),
        ANSWERED("ANSWERED"),
        BUSY("BUSY"),
        FAILED("FAILED");

        private final String text;

        Disposition(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private final Instant start;

    /** When the far end answered; null until then. */
    private Instant answer;

    /** When the call ended; null until then. */
    private Instant end;

    private String destination = "";
    private String userField = "";
    private Disposition disposition = Disposition.NO_ANSWER;
    private boolean discarded;

    CallRecord(Instant start) {
        this.start = start;
    }

    public Instant start() {
        return start;
    }

    public Optional<Instant> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    public Disposition disposition() {
        return disposition;
    }

    /** The name of the channel that was reached. */
    public String destination() {
        return destination;
    }

    /** The free text of the dialplan. */
    public String userField() {
        return userField;
    }

    public void userField(String text) {
        userField = text;
    }

    /** No event tells of it: somebody else's record has this call. */
    public void discard() {
        discarded = true;
    }

    public boolean discarded() {
        return discarded;
    }

    public void answered(Instant now) {
        if (answer == null) {
            answer = now;
            disposition = Disposition.ANSWERED;
        }
    }

    public void reached(String channel) {
        destination = channel;
    }

    /** It failed in that way, if it was not answered. */
    public void failed(Disposition how) {
        if (answer == null) {
            disposition = how;
        }
    }

    void ended(Instant now) {
        end = now;
    }
}
