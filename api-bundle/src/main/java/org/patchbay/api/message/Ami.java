package org.patchbay.api.message;

/** The fixed numbers of the protocol. Section 2 of the specification of AMI 1.3 is their source. */
public final class Ami {
    /** The version of the protocol that the greeting names. */
    public static final String VERSION = "1.3";

    /** The TCP port a manager listens on unless it is told otherwise. */
    public static final int DEFAULT_PORT = 5038;

    /** The port of the second listener, the one that speaks TLS. */
    public static final int DEFAULT_TLS_PORT = 5039;

    /** The header lines one message may have; a longer message is refused as a whole. */
    public static final int MAX_HEADERS = 128;

    /** The bytes one input line may have, its line feed included; a longer line spoils its message. */
    public static final int MAX_LINE_BYTES = 1024;

    private Ami() {}
}
