package org.patchbay.scenarios;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.scenarios.ServerUnderAttack.AUTH_LIMIT;
import static org.patchbay.scenarios.ServerUnderAttack.AUTH_TIMEOUT;
import static org.patchbay.scenarios.ServerUnderAttack.GUEST;
import static org.patchbay.scenarios.ServerUnderAttack.SECRET;
import static org.patchbay.scenarios.ServerUnderAttack.WRONG_SECRET;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.patchbay.testkit.AmiClient;

/**
 * What people send who mean harm, or have taken the port for another one: strangers, and guests who have logged in. Each
 * attack returns when it is over, and insists that guests are served as before.
 */
final class Attacks {
    private static final int MIB = 1 << 20;
    private static final String HALF_A_LOGIN = "Action: Login\r\nUsername: " + GUEST + "\r\nSecret: " + WRONG_SECRET;
    private static final String PINGS = "Action: Ping\r\n\r\n".repeat(1000);
    private static final Duration TICK = Duration.ofMillis(2);

    /** The server may be busy; it must not be lenient. */
    private static final Duration AUTH_TIMEOUT_AT_MOST = AUTH_TIMEOUT.plusSeconds(3);

    private Attacks() {}

    /** One attack; it finds the server at a port. */
    @FunctionalInterface
    interface Attack {
        void on(int port) throws IOException;
    }

    static void overLongLines(int port) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int length : new int[] {1022, 1023, 1024, 1025, 8192, 65_536, MIB}) {
            lines.append("Action: ").append("x".repeat(length)).append("\r\n\r\n");
            lines.append(HALF_A_LOGIN).append("y".repeat(length)).append("\r\n");
        }
        fromBoth(port, lines.toString().getBytes(US_ASCII), 1, "Failed to parse message: line too long");
    }

    static void headersWithoutEnd(int port) throws IOException {
        StringBuilder headers = new StringBuilder(HALF_A_LOGIN).append("\r\n");
        for (int number = 0; number < 100_000; number++) {
            headers.append("Header-").append(number).append(": value\r\n");
        }
        fromBoth(port, headers.toString().getBytes(US_ASCII), 1, "Too many lines in message or allocation failure");
    }

    /** As much as the server has heap. */
    static void lineWithoutEnd(int port) throws IOException {
        byte[] piece = new byte[MIB];
        Arrays.fill(piece, (byte) 'z');
        fromBoth(port, piece, ServerUnderAttack.HEAP_MIB, "Failed to parse message: line too long");
    }

    /** A stranger sends it and goes; a guest gets the answer, and then those to its later requests. */
    private static void fromBoth(int port, byte[] octets, int times, String answer) throws IOException {
        try (Stranger stranger = Stranger.at(port)) {
            assertTrue("all of it is taken", stranger.send(octets, times));
        }
        try (AmiClient guest = guest(port)) {
            for (int number = 0; number < times; number++) {
                guest.write(octets);
            }
            guest.write("\r\n\r\n");
            guest.waitFor(packet -> packet.header("Message").equals(answer), AmiClient.PATIENCE);
            // As in Asterisk, a message with too many lines, one of them too long, spoils the next one, too.
            guest.ask("Action: Ping");
            assertEquals("Pong", guest.ask("Action: Ping").header("Ping"));
        }
    }

    private static AmiClient guest(int port) throws IOException {
        return AmiClient.connect("127.0.0.1", port).login(GUEST, SECRET, "off");
    }

    static void binaryNoise(int port) throws IOException {
        byte[] noise = new byte[8 * MIB];
        new Random(20_111_025).nextBytes(noise);
        fromBoth(port, noise, 1, "Missing action in request");
        try (Stranger browser = Stranger.at(port);
                Stranger tlsClient = Stranger.at(port)) {
            browser.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            tlsClient.send(new byte[] {22, 3, 1, 0, (byte) 200, 1, 0, 0, (byte) 196, 3, 3});
            tlsClient.send(new byte[MIB]);
        }
    }

    /** The answers take far more than the server may keep; who does not read them is closed. */
    static void unreadAnswers(int port) throws IOException {
        try (Stranger stranger = Stranger.at(port);
                Stranger guest = Stranger.at(port)) {
            assertFalse(
                    "the stranger is closed",
                    stranger.send("\r\n".repeat(MIB / 2).getBytes(US_ASCII), 64));
            guest.send("Action: Login\r\nUsername: " + GUEST + "\r\nSecret: " + SECRET + "\r\n\r\n");
            assertFalse("the guest is closed", guest.send(PINGS.getBytes(US_ASCII), 4000));
        }
    }

    /** Half a message, then silence: some close their sending side, the others just stay. */
    static void halfOpenConnections(int port) throws IOException {
        List<Stranger> strangers = new ArrayList<>();
        try {
            for (int number = 0; number < AUTH_LIMIT - 1; number++) {
                Stranger stranger = Stranger.at(port);
                strangers.add(stranger);
                stranger.send(HALF_A_LOGIN.substring(0, number));
                if (number % 3 == 0) {
                    stranger.endOutput();
                }
            }
            for (Stranger stranger : strangers) {
                assertTrue("who does not log in is closed", stranger.endsWithin(AUTH_TIMEOUT_AT_MOST));
            }
        } finally {
            closeAll(strangers);
        }
    }

    /** A byte now and then: that does not make anybody's time longer. */
    static void slowBytes(int port) throws IOException {
        List<Stranger> strangers = new ArrayList<>();
        try {
            for (int number = 0; number < 20; number++) {
                strangers.add(Stranger.at(port));
            }
            List<Stranger> left = new ArrayList<>(strangers);
            long start = System.nanoTime();
            while (!left.isEmpty()) {
                Duration since = Duration.ofNanos(System.nanoTime() - start);
                assertTrue("still open after " + since, since.compareTo(AUTH_TIMEOUT_AT_MOST) < 0);
                left.removeIf(stranger -> !stranger.send("A") || stranger.endsWithin(TICK));
            }
        } finally {
            closeAll(strangers);
        }
    }

    /** Before the greeting, in the middle of a message, before a refusal, and while answers are on their way. */
    static void resets(int port) throws IOException {
        for (int number = 0; number < 100; number++) {
            Stranger.at(port).reset();
            Stranger other = Stranger.at(port);
            // Few of them fail to log in: nobody shall be locked out here.
            other.send(number % 10 == 0 ? HALF_A_LOGIN + "\r\n\r\n" : HALF_A_LOGIN);
            other.reset();
        }
        for (int number = 0; number < 20; number++) {
            Stranger guest = Stranger.at(port);
            guest.send("Action: Login\r\nUsername: " + GUEST + "\r\nSecret: " + SECRET + "\r\n\r\n" + PINGS);
            guest.reset();
        }
    }

    static void aCrowd(int port) throws IOException {
        List<Stranger> crowd = new ArrayList<>();
        try {
            for (int number = 0; number < 4 * AUTH_LIMIT; number++) {
                crowd.add(Stranger.at(port));
            }
            long greeted = crowd.stream().filter(Stranger::greeted).count();
            // On a machine that is very busy the time of the first is over before the last comes.
            assertTrue(greeted + " are let in", greeted >= AUTH_LIMIT && greeted <= 2 * AUTH_LIMIT);
        } finally {
            closeAll(crowd);
        }
    }

    private static void closeAll(List<Stranger> strangers) throws IOException {
        for (Stranger stranger : strangers) {
            stranger.close();
        }
    }
}
