package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** Specification 14.7; transcripts core-reload-manager, core-reload-errors. */
public class ReloadTest {
    private final FakeServer server = new FakeServer();
    private final Reload reload = new Reload(server);

    private String answer(String... lines) {
        return AmiTest.perform(reload, FakeCall.of(lines)).text();
    }

    @Test
    public void passesTheNameOnAndAnswersWhenItIsDone() {
        assertEquals(
                "Response: Success\nActionID: 1\nMessage: Module Reloaded\n\n",
                answer("Action: Reload", "Module: cdr", "ActionID: 1"));
        assertEquals("Response: Success\nMessage: Module Reloaded\n\n", answer("Action: Reload"));
        assertEquals(List.of("reload cdr", "reload "), server.journal);
    }

    @Test
    public void saysWhyNot() {
        for (ReloadOutcome outcome : ReloadOutcome.values()) {
            server.outcome = outcome;
            String word = outcome == ReloadOutcome.RELOADED ? "Success" : "Error";
            assertEquals(
                    "Response: " + word + "\nMessage: " + outcome.message() + "\n\n",
                    answer("Action: Reload", "Module: x"));
        }
    }
}
