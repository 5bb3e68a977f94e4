package org.patchbay.scenarios;

import static org.patchbay.testkit.Await.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.rules.ExternalResource;
import org.patchbay.testkit.AmiClient;

/** The shipped server as a process of its own, for the length of one test. */
final class ServerProcess extends ExternalResource {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ServerHome home = ServerHome.fresh("process");

    /** Written by before(), read by the rest of the test on the same thread. */
    private Process process;

    @Override
    protected void before() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(home.root().resolve("bin/patchbay").toString(), "run");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATCHBAY_JAVA_OPTS", "-Xmx128m");
        File terminal = home.root().resolve("terminal.txt").toFile();
        process = builder.redirectErrorStream(true).redirectOutput(terminal).start();
        try {
            connect().close();
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError("The server did not start: " + Files.readString(terminal.toPath()), e);
        }
    }

    @Override
    protected void after() {
        process.destroy();
        try {
            if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server did not stop at SIGTERM");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    int port() {
        return home.port();
    }

    Path deploy() {
        return home.deploy();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Sends SIGTERM; tells whether the process ended in time. */
    boolean terminate(Duration limit) throws InterruptedException {
        process.destroy();
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    AmiClient login() {
        return connect().login(ServerHome.USER, ServerHome.SECRET);
    }

    AmiClient connect() {
        AtomicReference<AmiClient> client = new AtomicReference<>();
        await(SOON, "the server listens on " + home.port(), () -> {
            if (!process.isAlive()) {
                throw new IOException("The process has ended with " + process.exitValue());
            }
            try {
                client.set(AmiClient.connect("127.0.0.1", home.port()));
                return true;
            } catch (IOException e) {
                return false;
            }
        });
        client.get().greeting();
        return client.get();
    }

    /** Warnings and errors in the log that name a file, oldest first. */
    List<String> complaintsAbout(String file) {
        return complaints().stream().filter(line -> line.contains(file)).toList();
    }

    /** All warnings and errors in the log, oldest first. */
    List<String> complaints() {
        Path log = home.log().resolve("patchbay.log");
        try {
            return Files.exists(log)
                    ? Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                            .filter(line -> line.matches("\\S+ (WARN|ERROR) .*"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
