package org.patchbay.http.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** Answers byte for byte (specification 18.3). */
public class HttpResponseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:12:52Z");
    private static final String HEAD = "Server: Asterisk/11\r\nDate: Mon, 23 Nov 2026 05:12:52 GMT\r\n"
            + "Connection: close\r\nCache-Control: no-cache, no-store\r\n";

    private static String text(HttpResponse response, boolean headOnly) {
        return new String(response.encode("Asterisk/11", NOW, headOnly), StandardCharsets.ISO_8859_1);
    }

    @Test
    public void theHeadHasItsOrder() {
        HttpResponse response = new HttpResponse(
                "200 OK",
                List.of(new HttpField("Content-type", "text/plain"), new HttpField("Pragma", "SuppressEvents")),
                "hello".getBytes(StandardCharsets.ISO_8859_1));
        String head = "HTTP/1.1 200 OK\r\n" + HEAD + "Content-Length: 5\r\nContent-type: text/plain\r\n"
                + "Pragma: SuppressEvents\r\n\r\n";
        assertEquals(head + "hello", text(response, false));
        assertEquals(head, text(response, true));
    }

    @Test
    public void anErrorPageHasItsLength() {
        String page = text(ErrorPage.NOT_FOUND, false);
        assertTrue(page, page.contains("\r\nContent-Length: 247\r\nContent-type: text/html\r\n\r\n<!DOCTYPE"));
        assertTrue(page.endsWith("<address>Asterisk Server</address>\r\n</body></html>\r\n"));
    }

    @Test
    public void whoIsAskedForAuthorisationHearsItBeforeTheType() {
        String page = text(ErrorPage.unauthorized("Digest x"), false);
        assertTrue(
                page,
                page.contains("Content-Length: 210\r\nWWW-authenticate: Digest x\r\nContent-type: text/html\r\n"));
        assertTrue(page, page.contains("<h1>401 Unauthorized</h1>\r\n<p></p>\r\n"));
    }

    @Test
    public void aFormThatIsTooLongAndARedirectHaveNoBody() {
        assertEquals(
                "HTTP/1.1 413 Request Entity Too Large\r\n" + HEAD + "Content-Length: 0\r\n\r\n",
                text(ErrorPage.BODY_TOO_LONG, false));
        assertEquals(
                "HTTP/1.1 302 Moved Temporarily\r\n" + HEAD + "Content-Length: 0\r\nLocation: /there\r\n\r\n",
                text(ErrorPage.moved("/there"), false));
    }

    @Test
    public void aHeaderCannotHideAnother() {
        for (String end : new String[] {"\r", "\n", "\0"}) {
            assertThrows(IllegalArgumentException.class, () -> new HttpField("X", "a" + end + "b"));
            assertThrows(IllegalArgumentException.class, () -> new HttpField("X" + end, "a"));
        }
    }
}
