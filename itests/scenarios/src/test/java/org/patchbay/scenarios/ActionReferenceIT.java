package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.ClassRule;
import org.junit.Test;
import org.patchbay.testkit.AmiClient;

/** {@code docs/actions.md} says what the shipped packs say of themselves. */
public class ActionReferenceIT {
    private static final ServerHome HOME = ServerHome.fresh("reference");

    @ClassRule
    public static final ServerProcess SERVER = new ServerProcess(HOME, "-Xmx128m");

    @Test
    public void thePageIsThatOfTheShippedActions() throws Exception {
        try (AmiClient client = SERVER.login()) {
            Lab.awaitShipped(client);
        }
        Path made = HOME.root().resolve("actions.md");
        ProcessBuilder builder =
                new ProcessBuilder(HOME.root().resolve("bin/patchbay").toString(), "shell", "reference");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(made.toFile()).start();
        assertTrue("it ends", process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        Path page = Path.of(System.getProperty("scenarios.docs"), "actions.md");
        assertEquals(
                "docs/actions.md is old. Start the shipped server and run: bin/patchbay shell reference >docs/actions.md",
                Files.readString(made),
                Files.exists(page) ? Files.readString(page) : "");
    }
}
