package org.patchbay.benchmarks.subject;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The shipped server, started for one measurement with an account for it, and otherwise as it is shipped. */
public final class ServerProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private static final String MANAGER_CONF = """
            [general]
            enabled = yes
            bindaddr = 127.0.0.1
            port = %d
            authlimit = 20000

            [%s]
            secret = %s
            read = all
            write = all
            writetimeout = 2000
            """;

    private final Process process;
    private final Target target;
    private final double startSeconds;

    private ServerProcess(Process process, Target target, double startSeconds) {
        this.process = process;
        this.target = target;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts the server in that folder.
     *
     * @param home the unpacked distribution; the server writes into it
     * @param wantedPort where it listens; 0 for a free port
     */
    public static ServerProcess start(Path home, int wantedPort) throws IOException {
        int port = wantedPort > 0 ? wantedPort : freePort();
        Path etc = Files.createDirectories(home.resolve("bench-etc"));
        Files.writeString(
                etc.resolve("manager.conf"),
                MANAGER_CONF.formatted(port, Target.ACCOUNT.user(), Target.ACCOUNT.secret()));
        Path terminal = home.resolve("bench-terminal.txt");
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("bin/patchbay").toString(), "run", "--etc", etc.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("PATCHBAY_JAVA_OPTS");
        long began = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .start();
        awaitListening(process, terminal);
        Target target = new Target(
                "patchbay",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                OptionalLong.of(process.pid()),
                true,
                true);
        return new ServerProcess(process, target, (System.nanoTime() - began) / 1e9);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void awaitListening(Process process, Path terminal) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(terminal).contains(" is listening on ")) {
            if (ended(process) || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("The server did not start: " + Files.readString(terminal));
            }
        }
    }

    /** Waits a moment for the end of the process. */
    private static boolean ended(Process process) {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The server as something to be measured. */
    public Target target() {
        return target;
    }

    /** How long it took until it listened. */
    public double startSeconds() {
        return startSeconds;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
