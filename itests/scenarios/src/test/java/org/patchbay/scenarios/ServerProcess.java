package org.patchbay.scenarios;

import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.rules.ExternalResource;
import org.patchbay.testkit.AmiClient;

/** The shipped server as a process of its own, for the length of one test, or from {@link #start} to {@link #close}. */
final class ServerProcess extends ExternalResource implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ServerHome home;
    private final String javaOptions;
    private final List<String> options;

    /** Written by start(), read by the rest of the test on the same thread. */
    private Process process;

    ServerProcess() {
        this(ServerHome.fresh("process"), "-Xmx128m");
    }

    /** A server that is started with {@code bin/patchbay run} and these options. */
    ServerProcess(ServerHome home, String javaOptions, String... options) {
        this.home = home;
        this.javaOptions = javaOptions;
        this.options = List.of(options);
    }

    @Override
    protected void before() throws IOException {
        start();
    }

    @Override
    protected void after() {
        close();
    }

    /** Returns when the server says that it listens. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(options);
        command.add(0, home.root().resolve("bin/patchbay").toString());
        command.add(1, "run");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATCHBAY_JAVA_OPTS", javaOptions);
        process = builder.redirectErrorStream(true)
                .redirectOutput(terminalFile().toFile())
                .start();
        try {
            await(SOON, "the server says that it listens", () -> {
                if (!process.isAlive()) {
                    throw new IOException("The process has ended with " + process.exitValue());
                }
                return terminal().contains(" is listening on ");
            });
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError("The server did not start: " + terminal(), e);
        }
    }

    /** Waits until the packs of its deploy folder are there. */
    void awaitBoot() {
        home.awaitBoot();
    }

    /** Sends SIGTERM and waits for the end. */
    @Override
    public void close() {
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

    int consolePort() {
        return home.consolePort();
    }

    /** Makes a new password for the web console, as an operator does. */
    String consolePassword() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(home.root().resolve("bin/patchbay").toString(), "console-password");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process command = builder.redirectErrorStream(true).start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new AssertionError("There is no new password: " + said);
        }
        return said.substring(said.lastIndexOf(' ') + 1).trim();
    }

    long pid() {
        return process.pid();
    }

    /** What the server has said on its terminal. */
    String terminal() throws IOException {
        return Files.readString(terminalFile());
    }

    private Path terminalFile() {
        return home.root().resolve("terminal.txt");
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

    /** Sends SIGKILL and waits for the end. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The server did not stop at SIGKILL");
        }
    }

    Path etcAsterisk() {
        return home.etcAsterisk();
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
