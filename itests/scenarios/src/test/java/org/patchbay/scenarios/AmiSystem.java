package org.patchbay.scenarios;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.streamBundle;
import static org.ops4j.pax.exam.CoreOptions.workingDirectory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/**
 * The shipped server inside Pax Exam: the bundles of the unpacked archive on the start levels that their folders name,
 * with the framework properties that the launcher sets. Each call gives a server of its own.
 */
final class AmiSystem {
    /** Framework property: the port of the server under test. */
    static final String PORT = "scenarios.port";

    private AmiSystem() {}

    static Option[] options() {
        ServerHome home = ServerHome.fresh("exam");
        List<Option> options = new ArrayList<>();
        options.add(workingDirectory(home.root().resolve("exam").toString()));
        // Pax Exam's own bundles sit on low levels; everything runs before a test begins.
        options.add(frameworkStartLevel(100));
        options.add(junitBundles());
        options.add(property(PORT, String.valueOf(home.port())));
        try {
            addLauncherProperties(options, home);
            addBundles(options, home);
            options.add(streamBundle(new ByteArrayInputStream(testkit())).startLevel(3));
            makeAbsolute(home);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped server cannot be read", e);
        }
        return options.toArray(Option[]::new);
    }

    private static Option property(String name, String value) {
        return frameworkProperty(name).value(value);
    }

    /** What {@code org.patchbay.launcher.FrameworkSettings} says. */
    private static void addLauncherProperties(List<Option> options, ServerHome home) throws IOException {
        options.add(property("patchbay.home", home.root().toString()));
        options.add(property("patchbay.etc", home.etc().toString()));
        options.add(property("patchbay.etc.asterisk", home.etcAsterisk().toString()));
        options.add(property("patchbay.data", home.data().toString()));
        options.add(property("patchbay.log", home.log().toString()));
        options.add(property("patchbay.deploy", home.deploy().toString()));
        options.add(property("patchbay.packs", home.root().resolve("packs").toString()));
        options.add(property("patchbay.terminal.level", "ERROR"));
        options.add(property("felix.fileinstall.dir", home.etc().toString()));
        options.add(property("felix.fileinstall.filter", ".*\\.(cfg|config)"));
        options.add(property("felix.fileinstall.poll", "1000"));
        options.add(property("felix.fileinstall.noInitialDelay", "true"));
        options.add(property("felix.fileinstall.subdir.mode", "skip"));
        options.add(property("felix.fileinstall.disableNio2", "true"));
        options.add(
                property("felix.fileinstall.tmpdir", home.data().resolve("tmp").toString()));
        options.add(property("felix.fileinstall.log.level", "2"));
        options.add(property("felix.cm.dir", home.data().resolve("config").toString()));
        options.add(property("org.apache.felix.http.require.config", "true"));
        options.add(property("org.ops4j.pax.logging.DefaultServiceLog.level", "WARN"));
        Files.createDirectories(home.data().resolve("tmp"));
    }

    private static void addBundles(List<Option> options, ServerHome home) throws IOException {
        for (Path level : sorted(home.bundles())) {
            for (Path jar : sorted(level)) {
                options.add(bundle(jar.toUri().toString())
                        .startLevel(Integer.parseInt(level.getFileName().toString()))
                        .start());
            }
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        }
    }

    /** The kit is a plain jar; the tests inside the framework need it as a bundle. */
    private static byte[] testkit() {
        return TestBundle.copyOf("testkit.jar")
                .named("org.patchbay.testkit", "1.0.0")
                .header("Export-Package", "org.patchbay.testkit")
                .header("Import-Package", TestBundle.API)
                .toBytes();
    }

    /** The shipped files name folders relative to the server's; here the working directory is another one. */
    private static void makeAbsolute(ServerHome home) throws IOException {
        replace(
                home.etc().resolve("org.apache.felix.fileinstall-deploy.cfg"),
                "felix.fileinstall.dir = deploy",
                "felix.fileinstall.dir = " + home.deploy());
        replace(home.etc().resolve("org.ops4j.pax.logging.cfg"), " log/", " " + home.log() + "/");
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(what)) {
            throw new IOException(file.getFileName() + " does not say '" + what + "' any more");
        }
        Files.writeString(file, text.replace(what, by));
    }
}
