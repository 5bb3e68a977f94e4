package org.patchbay.scenarios;

import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/** A server's folder of its own: the shipped one, with an account and free ports. */
record ServerHome(Path root, int port, int httpPort, int consolePort) {
    static final String USER = "admin";
    static final String SECRET = "secret";

    /** Many servers may start at once, on what may be two cores. */
    private static final Duration BOOT = Duration.ofSeconds(60);

    /** The write timeout is generous: the machine that runs the tests may be busy. */
    private static final String MANAGER_CONF = """
            [general]
            enabled = yes
            port = %d
            bindaddr = 127.0.0.1

            [%s]
            secret = %s
            read = all
            write = all
            writetimeout = 5000
            """;

    /** Makes a new folder below {@code target/}. */
    static ServerHome fresh(String label) {
        ServerHome home = bare(label);
        try {
            Files.writeString(
                    home.etcAsterisk().resolve("manager.conf"), MANAGER_CONF.formatted(home.port, USER, SECRET));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("A server's folder cannot be made", e);
        }
    }

    /** Makes a new folder below {@code target/}, without a {@code manager.conf}. */
    static ServerHome bare(String label) {
        try {
            Path work = Path.of(System.getProperty("scenarios.work"));
            Files.createDirectories(work);
            Path root = Files.createTempDirectory(work, label + "-").toAbsolutePath();
            copy(Path.of(System.getProperty("scenarios.shipped")).toAbsolutePath(), root);
            ServerHome home = new ServerHome(root, Ports.reserve(work), Ports.reserve(work), Ports.reserve(work));
            Files.createDirectories(home.deploy());
            Files.createDirectories(home.etcAsterisk());
            home.moveConsole();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("A server's folder cannot be made", e);
        }
    }

    /** The shipped port is the same for all servers. */
    private void moveConsole() throws IOException {
        Path file = etc().resolve("org.apache.felix.http.cfg");
        String shipped = "org.osgi.service.http.port = 8080";
        String text = Files.readString(file);
        if (!text.contains(shipped)) {
            throw new IOException(file.getFileName() + " does not say '" + shipped + "' any more");
        }
        Files.writeString(file, text.replace(shipped, "org.osgi.service.http.port = " + consolePort));
    }

    /** Jars are linked, since nobody writes to them; everything else is copied. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                if (file.toString().endsWith(".jar")) {
                    Files.createLink(target, file);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Waits until a server that runs here says in its log that the packs of its deploy folder are there. */
    void awaitBoot() {
        Path file = log().resolve("patchbay.log");
        await(
                BOOT,
                "the server has fully booted",
                () -> Files.exists(file) && Files.readString(file).contains(" - fully booted"));
    }

    Path etc() {
        return root.resolve("etc");
    }

    Path etcAsterisk() {
        return etc().resolve("asterisk");
    }

    Path bundles() {
        return root.resolve("bundles");
    }

    Path data() {
        return root.resolve("data");
    }

    Path deploy() {
        return root.resolve("deploy");
    }

    Path log() {
        return root.resolve("log");
    }
}
