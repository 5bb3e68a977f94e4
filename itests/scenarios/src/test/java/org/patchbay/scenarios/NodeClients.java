package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/**
 * Clients from the npm registry, in the versions that {@code node/package-lock.json} names, installed below
 * {@code target/}. Without node, npm or the registry the tests are skipped.
 */
final class NodeClients extends ExternalResource {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration INSTALLATION = Duration.ofMinutes(2);
    private static final Pattern NO_NETWORK =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH");

    private final Path folder =
            Path.of(System.getProperty("scenarios.work")).resolveSibling("node").toAbsolutePath();

    @Override
    protected void before() throws Exception {
        Files.createDirectories(folder);
        assumeTrue("node is not installed, so its clients are not tried", runs("node"));
        assumeTrue("npm is not installed, so node's clients are not tried", runs("npm"));
        try (Stream<Path> scripts = Files.list(resources())) {
            for (Path script : scripts.toList()) {
                Files.copy(script, folder.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        install();
    }

    private static Path resources() throws URISyntaxException {
        return Path.of(NodeClients.class.getResource("/node").toURI());
    }

    private boolean runs(String program) throws InterruptedException {
        try {
            Process process = start(folder.resolve("version.txt"), List.of(program, "--version"));
            return ended(process, QUICK) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Once for each content of the lock file: without that file nobody would need the network twice. */
    private void install() throws IOException, InterruptedException {
        Path wanted = folder.resolve("package-lock.json");
        Path installed = folder.resolve("installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(wanted, installed) < 0) {
            return;
        }
        Path output = folder.resolve("npm.txt");
        Process npm = start(
                output,
                List.of(
                        "npm",
                        "ci",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--fetch-retries=1",
                        "--fetch-timeout=30000",
                        "--prefix",
                        folder.toString()));
        assumeTrue("npm does not come to an end; is the registry slow?", ended(npm, INSTALLATION));
        String said = Files.readString(output);
        boolean reached = npm.exitValue() == 0 || !NO_NETWORK.matcher(said).find();
        assumeTrue("The npm registry cannot be reached, so node's clients are not tried:\n" + said, reached);
        assertEquals("npm ci: " + said, 0, npm.exitValue());
        Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts a script; what it prints goes to the file. */
    Process run(Path output, String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return start(output, command);
    }

    /** For the output of a script. */
    Path file(String name) {
        return folder.resolve(name);
    }

    private Process start(Path output, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Whether it ends in time; if not, it is killed, and so is everything it has started. */
    static boolean ended(Process process, Duration limit) throws InterruptedException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
