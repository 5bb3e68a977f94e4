package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.patchbay.testkit.AmiClient;

/** {@code bin/patchbay shell} of the shipped folder, against a server that runs there. */
public class RemoteShellIT {
    private static ProcessBuilder script(ServerHome home, String... words) {
        String[] command = new String[words.length + 2];
        command[0] = home.root().resolve("bin/patchbay").toString();
        command[1] = "shell";
        System.arraycopy(words, 0, command, 2, words.length);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true);
    }

    /** Exit code and text. */
    private static String type(ServerHome home, Path input, String... words) throws Exception {
        Path said = Files.createTempFile(home.root(), "said", ".txt");
        Process process = script(home, words)
                .redirectInput(input.toFile())
                .redirectOutput(said.toFile())
                .start();
        assertTrue("the script ends", process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue() + " " + Files.readString(said, StandardCharsets.UTF_8);
    }

    @Test
    public void anOperatorReachesTheServerThatRuns() throws Exception {
        ServerHome home = ServerHome.fresh("shell");
        Path lines = Files.writeString(home.root().resolve("lines"), "reload manager\n\nreload nosuch\nstatus\n");
        assertTrue(type(home, lines, "status").startsWith("3 "));
        try (ServerProcess server = new ServerProcess(home, "-Xmx128m")) {
            server.start();
            try (AmiClient client = server.login()) {
                assertTrue(type(home, lines, "sessions").matches("(?s)0 IDENT .*\\d+ +admin +TCP .*"));
                assertEquals("0 1 session ended.\n", type(home, lines, "kick admin too late"));
                await(
                        Lab.SOON,
                        "the client is out",
                        () -> type(home, lines, "sessions").equals("0 Nobody is here.\n"));
                assertTrue(Files.readString(home.log().resolve("patchbay.log")).contains("too late"));
                client.awaitEnd(Lab.SOON);
            }
            assertEquals("1 Module Reloaded.\nNo such module.\n", type(home, lines));
            assertTrue(type(home, lines, "complete s").startsWith("0 send\nsessions\nstatus\n"));
            interruptsAfterItsCallerHasGone(home);
        }
    }

    private static void interruptsAfterItsCallerHasGone(ServerHome home) throws Exception {
        Process looking = script(home, "events").start();
        await(Lab.SOON, "it listens", () -> hooks(home).size() == 2);
        looking.destroyForcibly().waitFor();
        await(Lab.SOON, "its hook has gone", () -> hooks(home).size() == 1);
    }

    private static List<String> hooks(ServerHome home) throws Exception {
        return type(home, Path.of("/dev/null"), "hooks").lines().toList();
    }
}
