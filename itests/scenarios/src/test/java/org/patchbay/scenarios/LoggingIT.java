package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.patchbay.testkit.AmiClient;

/** Who logs on is written down, and nobody waits for that. */
public class LoggingIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Their lines are more than a pipe can hold, and fewer than the queue of the log. */
    private static final int LOGINS = 3000;

    @Test
    public void aTerminalThatStandsStillHoldsUpNobody() throws Exception {
        ServerHome home = ServerHome.fresh("log");
        showEverythingInTheTerminal(home);
        ProcessBuilder builder =
                new ProcessBuilder(home.root().resolve("bin/patchbay").toString(), "run");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            home.awaitBoot();
            for (int i = 0; i < LOGINS; i++) {
                try (AmiClient client = AmiClient.connect("127.0.0.1", home.port())) {
                    client.login(ServerHome.USER, ServerHome.SECRET);
                }
            }
            assertTrue("the terminal is full", process.getErrorStream().available() > 4096);
            try (AmiClient client = AmiClient.connect("127.0.0.1", home.port())) {
                client.login(ServerHome.USER, ServerHome.SECRET);
                assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
            }
        } finally {
            process.destroy();
            assertTrue("it stops in spite of it", process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS));
        }
    }

    private static void showEverythingInTheTerminal(ServerHome home) throws IOException {
        Path file = home.etc().resolve("org.ops4j.pax.logging.cfg");
        String shipped = "filter.threshold.level = ${patchbay.terminal.level}";
        String text = Files.readString(file);
        assertTrue(file + " says '" + shipped + "'", text.contains(shipped));
        Files.writeString(file, text.replace(shipped, "filter.threshold.level = INFO"));
    }
}
