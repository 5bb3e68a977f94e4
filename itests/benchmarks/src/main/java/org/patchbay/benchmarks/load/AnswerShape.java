package org.patchbay.benchmarks.load;

import org.patchbay.benchmarks.check.Octets;

/** What the answers to one kind of request look like behind their ActionID, to the byte. */
interface AnswerShape {
    /** The action that is asked for. */
    String action();

    /** Where the rest of an answer ends that begins there; -1 if it is not all there, or is not right. */
    int end(byte[] bytes, int from, int to);

    /** Pongs: only their time differs. */
    final class Pong implements AnswerShape {
        private static final byte[] PONG = Octets.of("\r\nPing: Pong\r\nTimestamp: ");
        private static final byte[] END = Octets.of("\r\n\r\n");
        private static final int FRACTION = 6;

        @Override
        public String action() {
            return "Ping";
        }

        @Override
        public int end(byte[] bytes, int from, int to) {
            if (!Octets.startsWith(bytes, from, to, PONG)) {
                return -1;
            }
            int seconds = from + PONG.length;
            int dot = seconds + Octets.digits(bytes, seconds, to);
            int end = dot + 1 + FRACTION;
            boolean right = dot > seconds
                    && end <= to
                    && bytes[dot] == '.'
                    && Octets.digits(bytes, dot + 1, end) == FRACTION
                    && Octets.startsWith(bytes, end, to, END);
            return right ? end + END.length : -1;
        }
    }

    /** Lists that are the same each time. The first one says how they are. */
    final class SameAgain implements AnswerShape {
        private static final int LEAST = 500;

        private final String action;
        private byte[] rest = {};

        SameAgain(String action) {
            this.action = action;
        }

        @Override
        public String action() {
            return action;
        }

        @Override
        public int end(byte[] bytes, int from, int to) {
            if (rest.length == 0) {
                int end = Octets.endOfPacket(bytes, from, to);
                if (end < from + LEAST) {
                    return -1;
                }
                rest = java.util.Arrays.copyOfRange(bytes, from, end);
            }
            return Octets.startsWith(bytes, from, to, rest) ? from + rest.length : -1;
        }

        int length() {
            return rest.length;
        }
    }
}
