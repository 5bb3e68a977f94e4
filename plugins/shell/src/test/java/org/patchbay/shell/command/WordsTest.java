package org.patchbay.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.shell.output.Screen;

/** What is made of what was typed behind a command. */
public class WordsTest {
    /** Takes one word or two, a flag, and an option. */
    private static final Command COMMAND = new Command() {
        @Override
        public String name() {
            return "walk";
        }

        @Override
        public Usage usage() {
            return Usage.of("Walks.").words("FROM [TO]", 1, 2).json().option("--count");
        }

        @Override
        public void run(Words words, Screen screen) {
            throw new UnsupportedOperationException();
        }
    };

    private static Words words(String... typed) throws ShellException {
        return Words.of(List.of(typed), COMMAND);
    }

    private static String refusal(String... typed) {
        return assertThrows(ShellException.class, () -> words(typed)).getMessage();
    }

    @Test
    public void optionsMayStandAnywhereAndInTwoForms() throws ShellException {
        Words words = words("a", "--json", "--count", "3", "b");
        assertEquals(List.of("a", "b"), words.plain());
        assertTrue(words.json());
        assertEquals(Optional.of(3), words.count("--count"));
        assertEquals(Optional.of("x=y"), words("a", "--count=x=y").option("--count"));
        assertFalse(words("a").json());
    }

    @Test
    public void behindTwoDashesEverythingIsAWord() throws ShellException {
        assertEquals(List.of("--json", "--x"), words("--", "--json", "--x").plain());
    }

    @Test
    public void whatDoesNotFitIsAnsweredByTheUsage() {
        String usage = " Usage: walk [--json] [--count VALUE] FROM [TO]";
        assertEquals("Something is missing." + usage, refusal());
        assertEquals("That is too much." + usage, refusal("a", "b", "c"));
        assertEquals("There is no --far here." + usage, refusal("a", "--far=1"));
        assertEquals("--count needs a value." + usage, refusal("a", "--count"));
    }

    @Test
    public void aCountIsANumber() throws ShellException {
        for (String value : List.of("0", "-1", "many", "99999999999")) {
            Words words = words("a", "--count", value);
            assertThrows(value, ShellException.class, () -> words.count("--count"));
        }
    }
}
