package org.patchbay.api.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** How a line is taken apart. */
public class TypedLineTest {
    private static List<String> tokens(String line) {
        return TypedLine.of(line).tokens();
    }

    @Test
    public void anyNumberOfBlanksSeparates() {
        assertEquals(List.of("manager", "show", "users"), tokens("  manager \t show   users "));
        assertEquals(List.of(), tokens("   "));
    }

    @Test
    public void quotesKeepBlanksTogether() {
        assertEquals(List.of("put", "a b", "cd"), tokens("put \"a b\" c\"d"));
        assertEquals(List.of("put", ""), tokens("put \"\""));
    }

    @Test
    public void aBackslashTakesTheNextCharacterAsItIs() {
        assertEquals(List.of("a b", "\"", "\\", "\\"), tokens("a\\ b \\\" \\\\ \\"));
    }

    @Test
    public void wordsAreComparedInFullAndWithoutCase() {
        TypedLine line = TypedLine.of("Manager  SHOW user admin");
        assertTrue(line.startsWith(List.of("manager", "show", "user")));
        assertFalse(line.startsWith(List.of("manager", "show", "users")));
        assertFalse(line.startsWith(List.of("manager", "show", "user", "admin", "x")));
        assertEquals(List.of("admin"), line.behind(3));
    }

    /** Otherwise a list of commands would be passed by writing a word in another way. */
    @Test
    public void quotesDoNotHideAWord() {
        assertTrue(TypedLine.of("\"module\" l\\oad x").startsWith(List.of("module", "load")));
    }

    @Test
    public void knowsWhetherTheLastWordIsStillTyped() {
        assertTrue(TypedLine.of("manager sh").open());
        assertFalse(TypedLine.of("manager ").open());
        assertFalse(TypedLine.of("").open());
        assertTrue(TypedLine.of("x \"").open());
    }

    @Test
    public void refusesWhatIsNotOneLineOrTooLong() {
        for (String line : List.of("a\nb", "a\rb", "a\0", "x".repeat(CommandLine.MAX_LINE + 1), "x ".repeat(257))) {
            assertThrows(IllegalArgumentException.class, () -> TypedLine.of(line));
        }
    }
}
