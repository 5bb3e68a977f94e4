package org.patchbay.scenarios.transcript;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** A recording passes against who says what it says, and fails at the line where somebody says something else. */
public class PlayerTest {
    private static final String LOGIN = "Response: Success\r\nMessage: Authentication accepted\r\n\r\n";
    private static final String PONG = "Response: Success\r\nPing: Pong\r\nTimestamp: 12.5\r\n\r\n";

    private static final List<String> PING = List.of(
            "@timeout 0.5",
            "C1 login admin",
            "C1> Action: Ping",
            "C1>",
            "C1< Response: Success",
            "C1<e Ping:\\x20Pong",
            "C1<~ Timestamp: (?P<stamp>[0-9.]+)",
            "C1<");

    private static Optional<Failure> play(List<String> lines, String... answers) throws Exception {
        try (CannedServer server = new CannedServer(answers)) {
            return new Player(server.port(), server.port(), Map.of("admin", "adminpw"), 1)
                    .play(Recording.parse("x.ami", lines));
        }
    }

    private static List<String> ping(String... more) {
        List<String> lines = new ArrayList<>(PING);
        lines.addAll(List.of(more));
        return lines;
    }

    /** The same server, and the last line is the one that differs. */
    private static String differs(String... more) throws Exception {
        List<String> lines = ping(more);
        Optional<Failure> failure = play(lines, LOGIN, PONG + "one\r\ntwo\r\n\r\n", "");
        assertTrue("it does not differ at " + lines.get(lines.size() - 1), failure.isPresent());
        assertEquals(lines.size(), failure.get().line());
        assertEquals(lines.get(lines.size() - 1), failure.get().text());
        return failure.get().reason();
    }

    private static void agrees(String... more) throws Exception {
        assertEquals(Optional.empty(), play(ping(more), LOGIN, PONG + "one\r\ntwo\r\n\r\n", ""));
    }

    @Test
    public void aRecordingPassesWhereEverythingIsAsRecorded() throws Exception {
        agrees("C1< one", "C1< two", "C1<", "C1 idle 0.1", "C1 elapsed 0 0.5");
        agrees("C1<.. tw.", "C1<*");
        agrees("C1<! one\\r\\nt", "C1< wo");
        agrees("C1 find t.o && one", "C1< one");
        agrees("C1<*", "C1>", "C1>", "C1 closed");
        agrees("C1<~ (?P<first>o..)", "C1> ${first}", "C1>", "C1 drain", "C1 close", "C1 open", "C1<~ Asterisk.*");
    }

    @Test
    public void aChangedExpectationFails() throws Exception {
        assertEquals("want One\ngot  one", differs("C1< One"));
        assertEquals("want one\\x20\ngot  one", differs("C1< one "));
        assertEquals("want one  [LF only]\ngot  one", differs("C1<n one"));
        assertEquals("want one\\x00\ngot  one", differs("C1<e one\\0"));
        assertEquals("want /on/\ngot  one", differs("C1<~ on"));
        assertEquals("want /one/  [LF only]\ngot  one", differs("C1<~n one"));
        assertEquals("want one\\n\ngot  one\\r\\ntwo\\r\\n\\r\\n", differs("C1<! one\\n"));
        assertEquals("nothing came within 500 ms", differs("C1<.. three"));
        assertEquals("nothing came within 500 ms", differs("C1<*", "C1< more"));
        assertTrue(differs("C1 find three").endsWith("within 500 ms; there is: one | two | "));
        assertEquals("want silence\ngot  one | two | ", differs("C1 idle 0.1"));
        assertEquals("want the end of the connection\ngot  one | two | ", differs("C1 closed"));
        assertEquals("the server did not close the connection within 500 ms", differs("C1<*", "C1 closed"));
        assertTrue(differs("C1 elapsed 2 3").startsWith("want an answer after 2000 to 3000 ms"));
        assertEquals("the server closed the connection", differs("C1<*", "C1>", "C1>", "C1< more"));
        assertEquals("want silence, but the server closed the connection", differs("C1<*", "C1>", "C1>", "C1 idle 1"));
    }

    @Test
    public void aHeaderOfHttpMayStandAnywhereInTheHead() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nA: 1\r\nSet-Cookie: id=\"7f\"; x\r\n\r\nbody\r\n";
        List<String> lines = new ArrayList<>(List.of(
                "@timeout 0.5",
                "H1<.. Asterisk.*",
                "H1> GET / HTTP/1.1",
                "H1>",
                "H1< HTTP/1.1 200 OK",
                "H1<h~ set-cookie: id=\"(?P<sid>[0-9A-F]+)\".*",
                "H1<h a: 1",
                "H1< body",
                "set seen ${sid}"));
        assertEquals(Optional.empty(), play(lines, head, ""));
        lines.set(6, "H1<h A: 2");
        assertEquals(
                "want the header A: 2\ngot  [A: 1, Set-Cookie: id=\"7f\"; x]",
                play(lines, head, "").orElseThrow().reason());
        lines.set(6, "H1<h~ B: .*");
        assertTrue(play(lines, head, "").orElseThrow().reason().startsWith("want a header /B: .*/"));
    }

    @Test
    public void aRefusedLoginFails() throws Exception {
        Optional<Failure> failure = play(PING, "Response: Error\r\nMessage: Authentication failed\r\n\r\n", "");
        assertEquals(
                "x.ami:2  C1 login admin\n    want Response: Success\n    got  Response: Error",
                failure.get().toString());
    }

    @Test
    public void aLineThatMeansNothingFails() throws Exception {
        assertEquals("there is no command dance", differs("C1 dance"));
        assertEquals("there is no value for ${who}", differs("C1> ${who}"));
        assertTrue(differs("C1<~ (").startsWith("not an expression of Java"));
    }

    @Test
    public void anAbsentServerFails() throws Exception {
        int port;
        try (CannedServer server = new CannedServer()) {
            port = server.port();
        }
        Optional<Failure> failure =
                new Player(port, port, Map.of(), 1).play(Recording.parse("x.ami", List.of("C1 open")));
        assertTrue(failure.get().reason(), failure.get().reason().startsWith("the connection failed"));
        assertFalse(failure.get().toString(), failure.get().toString().isEmpty());
    }
}
