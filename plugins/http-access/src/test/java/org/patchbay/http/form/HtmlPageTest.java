package org.patchbay.http.form;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;

/** Pages as specification 18.8 has them. */
public class HtmlPageTest {
    private static final String RULE = "<tr><td colspan=\"2\"><hr></td></tr>\r\n";

    private static String rows(String answer, boolean digest) {
        String page = HtmlPage.of(answer, digest);
        String empty = HtmlPage.of("", digest);
        int foot = empty.length() - empty.lastIndexOf(digest ? "</table></form>" : "</table>");
        assertTrue(page.startsWith(empty.substring(0, empty.length() - foot)));
        return page.substring(empty.length() - foot, page.length() - foot);
    }

    private static String row(String name, String value) {
        return "<tr><td>" + name + "</td><td>" + value + "</td></tr>\n";
    }

    @Test
    public void eachHeaderIsARow() {
        for (boolean digest : new boolean[] {false, true}) {
            assertEquals(
                    row("Response", "Success") + row("Ping", "Pong") + RULE + row("Event", "X") + RULE,
                    rows("Response: Success\r\nPing: Pong\r\n\r\nEvent: X\r\n\r\n", digest));
        }
    }

    @Test
    public void nothingOfAnAnswerIsMarkup() {
        assertEquals(
                row("&lt;a&gt;", "&lt;script&gt;&apos;&quot;&amp;") + row("&lt;a&gt;-2", "x") + RULE,
                rows("<a>: <script>'\"&\r\n<a>: x\r\n\r\n", false));
    }

    @Test
    public void opaqueLinesAreJoined() {
        assertEquals(
                row("Response", "Follows") + row("Opaque-data", "One &lt;x&gt;<br>\n--END COMMAND--") + RULE,
                rows("Response: Follows\r\nOne <x>\n--END COMMAND--\r\n\r\n", false));
    }

    @Test
    public void rawIsAsItIs() {
        byte[] bytes = "A: \u00ff\u0001\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(bytes, Form.RAW.render(bytes, AmiMessage.of("a", "b"), false));
    }

    @Test
    public void bytesOfAPagePassUnchanged() {
        byte[] bytes = "A: \u00ff\u0001\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        String page = new String(Form.HTML.render(bytes, AmiMessage.of("a", "b"), false), StandardCharsets.ISO_8859_1);
        assertTrue(page.contains("<td>\u00ff\u0001</td>"));
    }
}
