package org.patchbay.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** What TAB offers. */
public class CompletionTest {
    private final FakeManager manager = new FakeManager();
    private final Journal journal = new Journal(entry -> {});
    private final Completion completion = new Completion(
            List.of(
                    new Sessions(manager),
                    new Send(null, manager, journal),
                    new Actions(manager),
                    new Events(hook -> () -> {}, () -> false),
                    new Release(manager, journal)),
            line -> List.of("<" + line + ">"));

    private List<String> tab(String line) {
        return completion.of(line);
    }

    @Test
    public void theNamesOfCommands() {
        assertEquals(List.of("send", "sessions"), tab("se"));
        assertEquals(List.of("actions", "cli", "events", "release", "send", "sessions"), tab(""));
        assertEquals(List.of("patchbay:send", "patchbay:sessions"), tab("patchbay:se"));
        assertEquals(List.of("sessions"), tab("x = 3; ses"));
        assertEquals(List.of(), tab("nosuch "));
    }

    @Test
    public void optionsAndTheirValues() {
        assertEquals(List.of("--json", "--state"), tab("actions --"));
        assertEquals(List.of("active"), tab("actions --state a"));
        assertTrue(tab("events --class ").contains("dialplan"));
    }

    @Test
    public void theNounsOfACommand() {
        assertEquals(3, tab("sessions ").size());
        assertEquals(List.of("Hangup"), tab("actions --json h"));
        assertEquals(List.of("ann", "bob"), tab("send "));
        assertEquals(List.of("Hangup"), tab("send --timeout 3 ann H"));
        assertEquals(List.of("Cause=", "Channel="), tab("send ann Hangup "));
        assertEquals(List.of("192.0.2.7", "account bob"), tab("release "));
        assertEquals(List.of("bob"), tab("release account "));
    }

    @Test
    public void linesOfTheManagersOwnCommandLine() {
        assertEquals(List.of("<core sh>"), tab("cli core sh"));
    }
}
