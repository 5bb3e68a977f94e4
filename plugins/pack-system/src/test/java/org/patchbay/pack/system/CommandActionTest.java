package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;
import org.patchbay.testkit.FakeSession;

/** Specification 14.3; transcripts command-*. */
public class CommandActionTest {
    private final CommandAction command = new CommandAction(new FakeServer());

    private String answer(String line) {
        return AmiTest.perform(
                        command,
                        FakeCall.of("Action: Command", "Command: " + line, "ActionID: c")
                                .from(FakeSession.of("joe").build()))
                .text();
    }

    @Test
    public void theTextOfTheCommandIsTheAnswer() {
        assertEquals(
                "Response: Follows\nPrivilege: Command\nActionID: c\nran core show version for joe\n--END COMMAND--\n\n",
                answer("core show version"));
    }

    @Test
    public void withoutACommandNothingRuns() {
        assertEquals("Response: Error\nActionID: c\nMessage: No command provided\n\n", answer(""));
    }

    @Test
    public void whatIsNotAllowedIsRefusedBeforeAnyText() {
        assertEquals("Response: Error\nActionID: c\nMessage: Command blacklisted\n\n", answer("evil"));
    }

    @Test
    public void aLineThatIsTooLongIsRefused() {
        assertEquals("Response: Error\nActionID: c\nMessage: too long\n\n", answer("x".repeat(9_000)));
    }
}
