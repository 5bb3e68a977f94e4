package org.patchbay.api.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.session.ManagerSession;

/** What a command says of itself, and how it is called. */
public class CommandDescriptorTest {
    @Test
    public void wordsAreSeparatedByAnyNumberOfBlanks() {
        CommandDescriptor descriptor = CommandDescriptor.of("  core  show version ");
        assertEquals(List.of("core", "show", "version"), descriptor.words());
        assertEquals("core show version", descriptor.name());
    }

    @Test
    public void refusesWhatNobodyCouldType() {
        for (String words : List.of("", " ", "a\tb", "a \"b\"", "a\nb", "a b c d e f g h i", "x".repeat(80), "grüß")) {
            assertThrows(words, IllegalArgumentException.class, () -> CommandDescriptor.of(words));
        }
    }

    @Test
    public void usageIsMadeOfWordsAndSummaryUnlessItIsGiven() {
        CommandDescriptor descriptor = CommandDescriptor.of("weather show");
        assertEquals("Usage: weather show\n", descriptor.usage());
        assertEquals(
                "Usage: weather show\n       Shows it.\n",
                descriptor.summary("Shows it.").usage());
        assertEquals(
                "Usage: weather show [x]\n",
                descriptor.usage("Usage: weather show [x]").usage());
    }

    @Test
    public void refusesTextThatWouldDamageAnAnswer() {
        CommandDescriptor descriptor = CommandDescriptor.of("a");
        assertThrows(IllegalArgumentException.class, () -> descriptor.summary("a\nb"));
        assertThrows(IllegalArgumentException.class, () -> descriptor.usage("a\r\nb"));
        assertThrows(IllegalArgumentException.class, () -> descriptor.usage("\0"));
    }

    @Test
    public void whatDoesHarmSaysSo() {
        assertFalse(CommandDescriptor.of("a").isGuarded());
        assertTrue(CommandDescriptor.of("a").guarded().summary("b").usage("c").isGuarded());
    }

    /** A call with these arguments. */
    private record Typed(List<String> words, List<String> arguments) implements CommandCall {
        @Override
        public Optional<ManagerSession> session() {
            return Optional.empty();
        }
    }

    @Test
    public void aCallRefusesTooFewAndTooManyArguments() throws Exception {
        CommandCall call = new Typed(List.of("a"), List.of("x", "y"));
        assertEquals(call, call.expect(2, 2));
        assertTrue(assertThrows(CommandException.class, () -> call.expect(0, 1)).isWrongUsage());
        assertTrue(assertThrows(CommandException.class, () -> call.expect(3, 9)).isWrongUsage());
        assertEquals("y", call.argument(1));
        assertEquals("", call.argument(2));
    }

    @Test
    public void columnsAreFormattedInEnglishWithLineFeeds() {
        StringBuilder printed = new StringBuilder();
        CommandOutput out = new CommandOutput() {
            @Override
            public CommandOutput print(String text) {
                printed.append(text);
                return this;
            }

            @Override
            public CommandOutput line(String text) {
                return print(text + "\n");
            }
        };
        out.format("%-4.4s|%5.1f%n", "abcdef", 2.5);
        assertEquals("abcd|  2.5\n", printed.toString());
    }
}
