package org.patchbay.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.patchbay.benchmarks.check.Octets;

/**
 * Input that no client should send.
 *
 * @param loggedIn whether it comes from a session that is logged in
 * @param bytes what is sent
 * @param end what becomes of the connection behind it
 */
record Attack(boolean loggedIn, byte[] bytes, End end) {
    /** What becomes of the connection. */
    enum End {
        /** It is closed a moment later. */
        CLOSE,
        /** It is reset at once. */
        RESET,
        /** It stays open and silent. */
        HOLD,
        /** Its bytes come one at a time. */
        DRIP
    }

    private static final int HUGE = 1_000_000;
    private static final int LARGE = 65_536;
    private static final int MANY = 5_000;

    /** One of each kind. */
    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        for (boolean loggedIn : new boolean[] {false, true}) {
            all.add(new Attack(loggedIn, Octets.of("A".repeat(HUGE)), End.CLOSE));
            all.add(of(loggedIn, "Action: Ping\r\nX: " + "B".repeat(HUGE / 2) + "\r\n\r\n"));
            all.add(of(loggedIn, "Action: Ping\r\n" + "Header: value\r\n".repeat(MANY) + "\r\n"));
            all.add(of(loggedIn, "no colon in here\r\n".repeat(MANY / 2) + "\r\n"));
            all.add(of(loggedIn, "Action: Pi\0ng\r\nActionID: \0\0\r\n\0: \0\r\n\r\n"));
        }
        all.add(new Attack(false, noise(), End.CLOSE));
        all.add(of(false, "Action: Ping\r\nActionID: early\r\n\r\n".repeat(MANY / 5)));
        all.add(of(true, "\r\n".repeat(MANY * 2)));
        all.add(new Attack(false, Octets.of("Action: Login\r\nUserna"), End.RESET));
        all.add(new Attack(false, new byte[0], End.HOLD));
        all.add(new Attack(false, Octets.of("Action: Login\r\nUsername: " + "slow".repeat(50)), End.DRIP));
        return all;
    }

    private static Attack of(boolean loggedIn, String text) {
        return new Attack(loggedIn, Octets.of(text), End.CLOSE);
    }

    private static byte[] noise() {
        ByteBuffer bytes = ByteBuffer.allocate(LARGE);
        new Random(1).nextBytes(bytes.array());
        return bytes.array();
    }
}
