package org.patchbay.benchmarks.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looking at the bytes of packets. */
public final class Octets {
    private static final int LONGEST_NUMBER = 18;

    private Octets() {}

    /** Text as the protocol sends it. */
    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text of some bytes. */
    public static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The index behind the first packet, that is behind its empty line; -1 if it has not come as a whole. */
    public static int endOfPacket(byte[] bytes, int from, int to) {
        int i = from + 3;
        while (i < to) {
            byte last = bytes[i];
            if (last == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
            // An octet that is no part of an end cannot be one of the next end's four.
            i += last == '\n' || last == '\r' ? 1 : 4;
        }
        return -1;
    }

    /** Whether these bytes begin so. */
    public static boolean startsWith(byte[] bytes, int from, int to, byte[] beginning) {
        return to - from >= beginning.length
                && Arrays.equals(bytes, from, from + beginning.length, beginning, 0, beginning.length);
    }

    /** How many digits stand there. */
    public static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }

    /** The number of so many digits; -1 if it is none or too long. */
    public static long number(byte[] bytes, int from, int digits) {
        if (digits < 1 || digits > LONGEST_NUMBER) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** The value of the first header of that name in the text of a packet; empty if there is none. */
    public static String header(String packet, String name) {
        String start = name + ": ";
        int at = packet.startsWith(start) ? 0 : packet.indexOf("\r\n" + start) + 2;
        if (at < 2 && !packet.startsWith(start)) {
            return "";
        }
        return packet.substring(at + start.length(), packet.indexOf("\r\n", at));
    }
}
