package org.patchbay.webconsole.data;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Trees as text. */
public class JsonTest {
    @Test
    public void keepsTheOrderOfMembers() {
        assertEquals(
                "{\"b\":1,\"a\":[true,\"x\"],\"c\":{}}",
                Json.text(Json.object("b", 1, "a", List.of(true, "x"), "c", Map.of())));
    }

    @Test
    public void noTextEndsItsOwnLineOrQuotes() {
        String text = Json.text(Json.object("text", "a\"b\\c\nd\re\u0000f\u2028"));
        assertFalse(text, text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0));
        assertEquals(text, text.indexOf("\\\""), text.indexOf("a") + 1);
        assertFalse(text, text.contains("b\\c"));
    }
}
