package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.testkit.AmiClient;

/** The end of the shipped server. */
public class ShutdownIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Rule
    public final ServerProcess server = new ServerProcess();

    @Test
    public void sigtermTellsTheSessionsAndEndsTheServerInTime() throws Exception {
        try (AmiClient client = server.login();
                AmiClient deaf = server.connect()) {
            assertTrue("it ends within " + LIMIT, server.terminate(LIMIT));
            assertEquals("Cleanly", client.waitForEvent("Shutdown").header("Shutdown"));
            client.awaitEnd(LIMIT);
            deaf.awaitEnd(LIMIT);
            assertTrue("no event before login", deaf.events().isEmpty());
        }
    }
}
