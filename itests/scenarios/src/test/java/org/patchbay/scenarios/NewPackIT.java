package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/**
 * {@code bin/new-pack} of the shipped folder: one command makes a pack that builds with green tests, needs nothing of
 * Patchbay but what lies in the pack itself, and serves when its jar is dropped.
 */
public class NewPackIT {
    private static final String PACKAGE = "com.example.lights";

    /** How a process ended, and what it said. */
    private record Outcome(int code, String text) {}

    private static Outcome run(Path folder, String... command) throws Exception {
        Path said = Files.createTempFile(folder.toAbsolutePath().getParent(), "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue("it ends: " + command[0], process.waitFor(5, TimeUnit.MINUTES));
        return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static Outcome newPack(ServerHome home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, home.root().resolve("bin/new-pack").toString());
        Path folder = Files.createDirectories(home.root().resolve("my work"));
        return run(folder, command.toArray(String[]::new));
    }

    /**
     * With the Maven of this build, without a network, and with a local repository of its own in front of that of this
     * build, which has the plugins: so nothing of Patchbay can come from anywhere but the pack's own folder.
     */
    private static Outcome build(Path pack, Path repository) throws Exception {
        Path maven = Path.of(System.getProperty("scenarios.maven"), "bin", "mvn");
        return run(
                pack,
                maven.toString(),
                "-B",
                "-ntp",
                "-o",
                "-Daether.offline.protocols=file",
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + System.getProperty("scenarios.repository"),
                "verify");
    }

    private static boolean mavenKnowsTails() {
        File folder = new File(System.getProperty("scenarios.maven"), "lib");
        return folder.list((lib, name) -> name.matches("maven-core-(3\\.9|[4-9]).*")).length > 0;
    }

    @Test
    public void aNewPackBuildsWithGreenTestsAndServes() throws Exception {
        assumeTrue("this build is run by a Maven before 3.9, which has one local repository only", mavenKnowsTails());
        ServerHome home = ServerHome.fresh("new-pack");
        Outcome made = newPack(home, PACKAGE);
        assertEquals(made.text(), 0, made.code());
        Path pack = home.root().resolve("my work/lights");
        assertFalse(Files.readString(pack.resolve("pom.xml")).contains("@"));

        Path repository = home.root().resolve("repository");
        Outcome built = build(pack, repository);
        assertEquals(built.text(), 0, built.code());
        assertTrue(built.text(), built.text().contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"));
        assertTrue("the API came from the pack", Files.exists(repository.resolve("org/patchbay/api-bundle")));

        try (ServerProcess server = new ServerProcess(home, "-Xmx128m")) {
            server.start();
            try (AmiClient client = server.login()) {
                Files.copy(pack.resolve("target/lights.jar"), home.deploy().resolve("lights.jar"));
                Lab.awaitKnown(client, "Lights");
                AmiMessage reply = client.ask("Action: Lights", "Meter: cellar");
                assertEquals("12.0", reply.header("Reading"));
                String help = client.ask("Action: Command", "Command: manager show command Lights")
                        .lines()
                        .toString();
                assertTrue(help, help.contains("Tell the reading of a meter."));
                Files.delete(home.deploy().resolve("lights.jar"));
                Lab.awaitUnknown(client, "Lights");
            }
        }
    }

    @Test
    public void whatIsNoPackageIsRefusedAndNothingIsMade() throws Exception {
        ServerHome home = ServerHome.fresh("new-pack");
        for (String name : List.of("lights", "com.acme.Lights", "com.acme.", "../x.y", "com.acme/x", "-x.y")) {
            assertEquals(name, 2, newPack(home, name).code());
        }
        assertEquals(1, newPack(home, "com.acme.switch").code());
        assertEquals(1, newPack(home, "org.patchbay.lights").code());
        try (var content = Files.list(home.root().resolve("my work"))) {
            assertEquals(0, content.count());
        }
    }

    @Test
    public void aFolderThatIsThereIsLeftAlone() throws Exception {
        ServerHome home = ServerHome.fresh("new-pack");
        Path mine = Files.createDirectories(home.root().resolve("my work/mine"));
        Outcome refused = newPack(home, PACKAGE, "mine");
        assertEquals(1, refused.code());
        assertTrue(refused.text().contains("mine exists already"));
        try (var content = Files.list(mine)) {
            assertEquals(0, content.count());
        }
    }
}
