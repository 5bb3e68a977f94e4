package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** {@code bin/patchbay -rx} of the shipped folder, against a server that runs there. */
public class RemoteLineIT {
    /** What the script printed and how it ended. */
    private record Outcome(int code, String text) {}

    private static Outcome type(ServerHome home, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(home.root().resolve("bin/patchbay").toString(), "-rx"));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(home.root(), "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue("the script ends", process.waitFor(60, TimeUnit.SECONDS));
        return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    @Test
    public void runsALineOfTheServerThatRuns() throws Exception {
        ServerHome home = ServerHome.fresh("rx");
        assertEquals(3, type(home, "core show version").code());
        try (ServerProcess server = new ServerProcess(home, "-Xmx128m")) {
            server.start();
            assertEquals(
                    new Outcome(0, "\nusername\n--------\nadmin\n-------------------\n1 manager users configured.\n"),
                    type(home, "manager show users"));
            assertEquals(new Outcome(0, "manager debug is off\n"), type(home, "manager", "set", "debug"));
            Outcome unknown = type(home, "nosuch");
            assertEquals(1, unknown.code());
            assertEquals(
                    "No such command 'nosuch' (type 'core show help nosuch' for other possible commands)\n",
                    unknown.text());
            assertEquals(1, type(home, "manager show users extra").code());
            assertEquals(2, type(home).code());
        }
        assertEquals(3, type(home, "core show version").code());
        assertFalse(Files.exists(home.data().resolve("run").resolve("patchbay.ctl")));
    }
}
