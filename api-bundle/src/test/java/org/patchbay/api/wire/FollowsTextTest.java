package org.patchbay.api.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Random;
import org.junit.Test;

/** Text that anybody printed cannot end the answer it stands in. */
public class FollowsTextTest {
    private static String whole(String text) {
        FollowsText guard = new FollowsText();
        return guard.guard(text) + guard.end();
    }

    private static String inPieces(String text, int size) {
        FollowsText guard = new FollowsText();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i += size) {
            out.append(guard.guard(text.substring(i, Math.min(text.length(), i + size))));
        }
        return out.append(guard.end()).toString();
    }

    @Test
    public void textPassesUnchangedAndTheMarkFollowsIt() {
        assertEquals("a - b\n\n--c\n--END COMMAND--", whole("a - b\n\n--c\n"));
        assertEquals("no line end--END COMMAND--", whole("no line end"));
        assertEquals("--END COMMAND--", whole(""));
    }

    @Test
    public void theMarkInsideTheTextIsMadeHarmless() {
        assertEquals("x --END_COMMAND-- y\n--END COMMAND--", whole("x --END COMMAND-- y\n"));
        assertEquals("--end_Command--\n--END COMMAND--", whole("--end Command--\n"));
    }

    /** The dashes of the real mark would complete it. */
    @Test
    public void theMarkWithoutItsLastDashesIsMadeHarmless() {
        assertEquals("--END_COMMAND--END COMMAND--", whole("--END COMMAND"));
        assertEquals("--END_COMMAND---END COMMAND--", whole("--END COMMAND-"));
    }

    @Test
    public void aLineMayEndWithCrLf() {
        assertEquals("Event: X\r\n\r\n--END COMMAND--", whole("Event: X\r\n\r\n"));
    }

    @Test
    public void aCrAloneAndANulBecomeQuestionMarks() {
        assertEquals("a?b?c?\n?--END COMMAND--", whole("a\rb\0c\0\n\r"));
        assertEquals("?\r\n--END COMMAND--", whole("\r\r\n"));
    }

    /** Whatever is printed, in whatever pieces: the mark comes once, at the end, and no CR stands alone. */
    @Test
    public void nothingPrintedCanForgeTheEnd() {
        Random random = new Random(5);
        String[] parts = {"-", "--", "END", " ", "COMMAND", "--END COMMAND--", "--END COMMAND", "\r", "\n", "\0", "x"};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String out = inPieces(text.toString(), 1 + random.nextInt(7));
            String what = text + " gave " + out;
            assertEquals(what, whole(text.toString()), out);
            assertEquals(what, out.length() - FollowsText.END.length(), out.indexOf(FollowsText.END));
            assertTrue(what, out.replace("\r\n", "").indexOf('\r') < 0 && out.indexOf(0) < 0);
            assertEquals(what, text.length() + FollowsText.END.length(), out.length());
        }
    }
}
