package org.patchbay.api.wire;

/** Why a message cannot be taken. It is answered, and the connection stays usable (specification 2.4). */
public enum PacketDefect {
    /** A line was longer than the limit; its text is lost. */
    LINE_TOO_LONG("Failed to parse message: line too long"),
    /** There were more lines than the limit; those behind it are lost. */
    TOO_MANY_LINES("Too many lines in message or allocation failure");

    private final String message;

    PacketDefect(String message) {
        this.message = message;
    }

    /**
     * What the client is told.
     *
     * @return the text of the {@code Message} header
     */
    public String message() {
        return message;
    }
}
