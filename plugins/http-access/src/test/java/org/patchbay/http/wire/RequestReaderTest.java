package org.patchbay.http.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** Requests as specification 18.2 has them, however the stream is cut. */
public class RequestReaderTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static RequestReader read(String text) {
        RequestReader reader = new RequestReader();
        reader.feed(bytes(text));
        return reader;
    }

    private static HttpRequest request(String text) {
        return read(text).request().orElseThrow(() -> new AssertionError("no request: " + text));
    }

    private static HttpResponse refusal(String text) {
        RequestReader reader = read(text);
        assertTrue(reader.request().isEmpty());
        return reader.refusal().orElseThrow(() -> new AssertionError("not refused: " + text));
    }

    @Test
    public void readsARequestWhereverItIsCut() {
        String text = "post /rawman?x=1 HTTP/1.1\r\nCookie: a=b\r\n" + FORM + "Content-Length: 11\r\n\r\naction=ping";
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second += 7) {
                RequestReader reader = new RequestReader();
                reader.feed(bytes(text.substring(0, first)));
                reader.feed(bytes(text.substring(first, second)));
                reader.feed(bytes(text.substring(second)));
                HttpRequest request = reader.request().orElseThrow();
                assertEquals("POST", request.method());
                assertEquals("/rawman?x=1", request.target());
                assertEquals(Optional.of("a=b"), request.field("cookie"));
                assertEquals("action=ping", new String(request.body(), StandardCharsets.ISO_8859_1));
                assertFalse(reader.expectsMore());
            }
        }
    }

    @Test
    public void takesLinesThatEndInALineFeedAlone() {
        HttpRequest request = request("GET /a%20b?c HTTP/1.0\nHost:x\n\n");
        assertEquals("/a b", request.path());
        assertEquals("c", request.query());
        assertEquals(Optional.of("x"), request.field("host"));
    }

    @Test
    public void needsNoHostAndNoVersion() {
        assertEquals("/x", request("GET /x\r\n\r\n").path());
    }

    @Test
    public void waitsForTheEndOfTheHead() {
        RequestReader reader = read("GET / HTTP/1.1\r\nHost: x\r\n");
        assertTrue(reader.request().isEmpty() && reader.refusal().isEmpty());
        reader.endOfInput();
        assertEquals(Optional.of(ErrorPage.BAD_REQUEST), reader.refusal());
    }

    @Test
    public void refusesALineWithoutAPath() {
        assertEquals(ErrorPage.BAD_REQUEST, refusal("GET\r\n"));
        assertEquals(ErrorPage.BAD_REQUEST, refusal("\r\n"));
        assertEquals(ErrorPage.BAD_REQUEST, refusal("   \r\n"));
    }

    @Test
    public void refusesOtherMethodsOnceTheHeadIsRead() {
        assertTrue(read("PUT / HTTP/1.1\r\n").refusal().isEmpty());
        assertEquals(ErrorPage.NOT_IMPLEMENTED, refusal("PUT / HTTP/1.1\r\n\r\n"));
        assertEquals(ErrorPage.NOT_IMPLEMENTED, refusal("OPTIONS * HTTP/1.1\r\n\r\n"));
    }

    @Test
    public void aLineMayHave4095Bytes() {
        String path = "/" + "y".repeat(RequestReader.MAX_LINE - "GET / HTTP/1.1".length());
        assertEquals(path, request("GET " + path + " HTTP/1.1\r\n\r\n").path());
        assertEquals(ErrorPage.BAD_REQUEST, refusal("GET " + path + "y HTTP/1.1\r\n\r\n"));
        String value = "v".repeat(RequestReader.MAX_LINE - "X: ".length());
        assertEquals(
                Optional.of(value),
                request("GET / HTTP/1.1\r\nX: " + value + "\r\n\r\n").field("x"));
        assertEquals(ErrorPage.TOO_MANY_HEADERS, refusal("GET / HTTP/1.1\r\nX: " + value + "v\r\n\r\n"));
        assertEquals(ErrorPage.TOO_MANY_HEADERS, refusal("GET / HTTP/1.1\r\nX: " + value.repeat(3)));
    }

    @Test
    public void aHeadMayHave100Headers() {
        String hundred = "X: v\r\n".repeat(RequestReader.MAX_FIELDS);
        assertEquals("/", request("GET / HTTP/1.1\r\n" + hundred + "\r\n").path());
        assertEquals(ErrorPage.TOO_MANY_HEADERS, refusal("GET / HTTP/1.1\r\n" + hundred + "X: v\r\n"));
    }

    @Test
    public void readsARefusedHeadToItsEndSoThatTheAnswerIsNotLost() {
        RequestReader reader = read("GET\r\nHost: x\r\n");
        assertTrue(reader.refusal().isPresent() && reader.expectsMore());
        reader.feed(bytes("X: " + "v".repeat(10_000)));
        reader.feed(bytes("\r\n\r"));
        assertTrue(reader.expectsMore());
        reader.feed(bytes("\n"));
        assertFalse(reader.expectsMore());
        assertEquals(ErrorPage.BAD_REQUEST, reader.refusal().orElseThrow());
    }

    @Test
    public void aFormMayHave1024Bytes() {
        assertEquals(
                1024,
                request("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 1024\r\n\r\n" + "y".repeat(1024))
                        .body()
                        .length);
        RequestReader reader = read("POST / HTTP/1.1\r\n" + FORM + "Content-Length: 1025\r\n\r\n" + "y".repeat(1000));
        assertEquals(ErrorPage.BODY_TOO_LONG, reader.refusal().orElseThrow());
        assertTrue(reader.expectsMore());
        reader.feed(bytes("y".repeat(25)));
        assertFalse(reader.expectsMore());
    }

    @Test
    public void anythingButAFormIsNoBody() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded; charset=UTF-8"}) {
            HttpRequest request =
                    request("POST / HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: 99999\r\n\r\n");
            assertEquals(0, request.body().length);
        }
        assertEquals(0, request("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n").body().length);
        assertEquals(
                0,
                request("POST / HTTP/1.1\r\nContent-Length: " + "9".repeat(30) + "\r\n\r\n")
                        .body()
                        .length);
        assertEquals(
                0, request("GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello").body().length);
        assertEquals(
                4, request("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\na=bc&d").body().length);
    }

    @Test
    public void aFormThatIsCutShortCountsAsNone() {
        RequestReader reader = read("POST / HTTP/1.1\r\nContent-Length: 20\r\n\r\naction=ping");
        assertTrue(reader.request().isEmpty());
        reader.endOfInput();
        assertEquals(0, reader.request().orElseThrow().body().length);
    }

    @Test
    public void nulAndCarriageReturnAreNoPartOfAHead() {
        assertEquals(ErrorPage.BAD_REQUEST, refusal("GET /\0 HTTP/1.1\r\n\r\n"));
        assertEquals(ErrorPage.BAD_REQUEST, refusal("GET / HTTP/1.1\r\nX: a\rSet-Cookie: b\r\n\r\n"));
    }

    @Test
    public void anyBytesAreARequestOrRefusedAndNeverMore() {
        Random random = new Random(20261123);
        byte[] alphabet = "GETPOST /?&%=:\r\n\n\n\0 HTTP".getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] =
                        random.nextInt(10) == 0 ? (byte) random.nextInt() : alphabet[random.nextInt(alphabet.length)];
            }
            RequestReader reader = new RequestReader();
            reader.feed(ByteBuffer.wrap(noise));
            reader.endOfInput();
            assertTrue(reader.request().isPresent() ^ reader.refusal().isPresent());
            assertFalse(reader.expectsMore());
        }
    }
}
