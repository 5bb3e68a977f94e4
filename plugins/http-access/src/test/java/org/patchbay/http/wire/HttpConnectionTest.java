package org.patchbay.http.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.frontend.StreamHandle;
import org.patchbay.http.FakeConnection;
import org.patchbay.http.SettableClock;

/** One request in, one answer out, and the end, with nobody waiting. */
public class HttpConnectionTest {
    private static final HttpResponse HELLO =
            new HttpResponse("200 OK", List.of(), "hello".getBytes(StandardCharsets.ISO_8859_1));

    private final SettableClock clock = new SettableClock();
    private final FakeConnection wire = new FakeConnection();
    private final List<Site.Desk> asked = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    private final HttpConnection connection = new HttpConnection(
            wire,
            new Site() {
                @Override
                public void serve(HttpRequest request, Visitor visitor, Desk desk) {
                    assertFalse(visitor.secure());
                    asked.add(desk);
                }

                @Override
                public String server() {
                    return "Asterisk/test";
                }
            },
            Duration.ofSeconds(30),
            clock,
            () -> closed.add("closed"));

    private void send(String text) {
        connection.received(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String drain(int window) {
        StringBuilder all = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(window);
        while (connection.drainTo(buffer) > 0) {
            all.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
            buffer.clear();
        }
        return all.toString();
    }

    private boolean finished() {
        return connection.drainTo(ByteBuffer.allocate(10)) == StreamHandle.FINISHED;
    }

    @Test
    public void answersLaterAndThenItIsOver() {
        send("GET / HTTP/1.1\r\n\r\n");
        assertEquals("", drain(100));
        assertFalse(finished());
        asked.get(0).answer(HELLO);
        assertTrue(wire.outputAskedFor());
        String answer = drain(7);
        assertTrue(answer, answer.startsWith("HTTP/1.1 200 OK\r\nServer: Asterisk/test\r\n"));
        assertTrue(answer.endsWith("\r\n\r\nhello"));
        assertTrue(finished());
    }

    @Test
    public void answersOnce() {
        send("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n");
        send("GET / HTTP/1.1\r\n\r\n");
        assertEquals(1, asked.size());
        asked.get(0).answer(HELLO);
        asked.get(0).answer(ErrorPage.NOT_FOUND);
        assertTrue(drain(1000).endsWith("hello"));
    }

    @Test
    public void aHeadIsAnsweredWithAHead() {
        send("HEAD / HTTP/1.1\r\n\r\n");
        asked.get(0).answer(HELLO);
        assertTrue(drain(1000).endsWith("Content-Length: 5\r\n\r\n"));
    }

    @Test
    public void whatIsNoRequestIsRefusedWithoutAskingAnybody() {
        send("GET\r\n\r\n");
        assertTrue(drain(1000).startsWith("HTTP/1.1 400 Bad Request"));
        assertTrue(asked.isEmpty());
        assertTrue(finished());
    }

    @Test
    public void aClientThatStillSendsMayReadItsAnswerForASecond() {
        send("POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\nabc");
        assertTrue(drain(1000).startsWith("HTTP/1.1 413"));
        assertFalse(finished());
        send("y".repeat(4997));
        assertTrue(finished());
    }

    @Test
    public void butNoLonger() {
        send("POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\nabc");
        drain(1000);
        assertFalse(finished());
        clock.forward(Duration.ofMillis(999));
        connection.tick();
        assertFalse(wire.isClosed());
        clock.forward(Duration.ofMillis(1));
        connection.tick();
        assertTrue(wire.isClosed());
    }

    @Test
    public void aRequestThatDoesNotComeIsATimeout() {
        send("GET / HT");
        clock.forward(Duration.ofSeconds(29));
        connection.tick();
        assertEquals("", drain(1000));
        clock.forward(Duration.ofSeconds(1));
        connection.tick();
        assertTrue(drain(1000).contains("<p>Timeout</p>"));
    }

    @Test
    public void anAnswerMayTakeItsTimeToBeKnown() {
        send("GET / HTTP/1.1\r\n\r\n");
        clock.forward(Duration.ofMinutes(5));
        connection.tick();
        assertFalse(wire.isClosed());
        asked.get(0).answer(HELLO);
        assertTrue(drain(1000).endsWith("hello"));
    }

    @Test
    public void aClientThatDoesNotReadIsGivenUp() {
        send("GET / HTTP/1.1\r\n\r\n");
        asked.get(0).answer(HELLO);
        connection.drainTo(ByteBuffer.allocate(10));
        clock.forward(Duration.ofSeconds(30));
        connection.tick();
        assertTrue(wire.isClosed());
    }

    @Test
    public void anAnswerForNobodyIsDropped() {
        send("GET / HTTP/1.1\r\n\r\n");
        connection.closed();
        asked.get(0).answer(HELLO);
        assertEquals(List.of("closed"), closed);
    }
}
