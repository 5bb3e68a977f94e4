package org.patchbay.core.bus;

import java.time.Instant;

/** Times as the protocol writes them: seconds, a dot and six digits. */
public final class Timestamps {
    /** The bytes of a time; seconds have ten digits until the year 2286. */
    public static final int LENGTH = 17;

    private static final int DOT = 10;

    private Timestamps() {}

    /** As text. */
    public static String of(Instant time) {
        String micros = Integer.toString(1_000_000 + time.getNano() / 1000);
        return time.getEpochSecond() + "." + micros.substring(1);
    }

    /** Writes a time of now and here into bytes that have room for it, from that place on; makes nothing else. */
    public static void put(Instant time, byte[] bytes, int at) {
        digits(time.getEpochSecond(), bytes, at, DOT);
        bytes[at + DOT] = '.';
        digits(time.getNano() / 1000, bytes, at + DOT + 1, LENGTH - DOT - 1);
    }

    private static void digits(long number, byte[] bytes, int at, int count) {
        long left = number;
        for (int i = at + count - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
