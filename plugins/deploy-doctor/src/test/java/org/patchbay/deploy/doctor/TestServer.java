package org.patchbay.deploy.doctor;

import static org.junit.Assert.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.patchbay.api.runtime.DeployDoctor;

/** A framework with all that a server has but the core: logging, components, FileInstall, the API and the doctor. */
final class TestServer extends ExternalResource {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration STEP = Duration.ofMillis(50);

    private final TemporaryFolder temporary = new TemporaryFolder();
    private Framework framework;

    @Override
    protected void before() throws Exception {
        temporary.create();
        Files.createDirectories(deploy());
        Path log = root().resolve("logging.properties");
        Files.writeString(log, loggingSettings());
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(settings(log));
        framework.init();
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> jars = Files.list(Path.of("target", "bundles"))) {
            for (Path jar : jars.sorted().toList()) {
                bundles.add(context.installBundle(jar.toUri().toString()));
            }
        }
        bundles.add(context.installBundle(location(DeployDoctor.class)));
        bundles.add(context.installBundle(location(DoctorComponent.class)));
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        framework.start();
    }

    private Map<String, String> settings(Path log) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, root().resolve("cache").toString());
        settings.put("org.ops4j.pax.logging.property.file", log.toString());
        settings.put("org.ops4j.pax.logging.DefaultServiceLog.level", "ERROR");
        settings.put("patchbay.deploy", deploy().toString());
        settings.put("felix.fileinstall.dir", deploy().toString());
        settings.put("felix.fileinstall.filter", ".*\\.jar");
        settings.put("felix.fileinstall.poll", "500");
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.disableNio2", "true");
        settings.put("felix.fileinstall.tmpdir", root().resolve("tmp").toString());
        settings.put("felix.fileinstall.log.level", "2");
        return settings;
    }

    private String loggingSettings() {
        return String.join(
                "\n",
                "log4j2.rootLogger.level = WARN",
                "log4j2.rootLogger.appenderRef.file.ref = file",
                "log4j2.logger.patchbay.name = org.patchbay",
                "log4j2.logger.patchbay.level = INFO",
                "log4j2.logger.fileinstall.name = org.apache.felix.fileinstall",
                "log4j2.logger.fileinstall.level = WARN",
                "log4j2.logger.fileinstall.filter.start.type = RegexFilter",
                "log4j2.logger.fileinstall.filter.start.regex = Error while starting bundle.*",
                "log4j2.logger.fileinstall.filter.start.onMatch = DENY",
                "log4j2.logger.fileinstall.filter.start.onMismatch = NEUTRAL",
                "log4j2.appender.file.type = File",
                "log4j2.appender.file.name = file",
                "log4j2.appender.file.fileName = " + log(),
                "log4j2.appender.file.layout.type = PatternLayout",
                "log4j2.appender.file.layout.pattern = %p %m%n");
    }

    /** A jar is installed as it is, a folder of classes by reference to it. */
    private static String location(Class<?> type) throws URISyntaxException {
        File code = new File(
                type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return (code.isDirectory() ? "reference:" : "") + code.toURI();
    }

    @Override
    protected void after() {
        try {
            framework.stop();
            FrameworkEvent end = framework.waitForStop(PATIENCE.toMillis());
            if (end.getType() != FrameworkEvent.STOPPED) {
                fail("The framework did not stop: " + end.getType());
            }
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        temporary.delete();
    }

    Path root() {
        return temporary.getRoot().toPath();
    }

    Path deploy() {
        return root().resolve("deploy");
    }

    private Path log() {
        return root().resolve("test.log");
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Bundle bundle(String symbolicName) {
        return Stream.of(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** What the doctor wrote about a file, such as {@code WARN it is empty. Copy it again.} */
    List<String> said(String file) {
        String name = "deploy/" + file + ": ";
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.startsWith("WARN " + name) || line.startsWith("INFO " + name))
                    .map(line -> line.replaceFirst(Pattern.quote(name), ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test sees other classes of the API than the bundles do, so that they can only be asked by name. */
    List<?> files() throws ReflectiveOperationException, InvalidSyntaxException {
        ServiceReference<?> reference = context().getAllServiceReferences(DeployDoctor.class.getName(), null)[0];
        Object doctor = context().getService(reference);
        return (List<?>) doctor.getClass().getMethod("files").invoke(doctor);
    }

    void await(Supplier<String> message, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                fail(message.get());
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Waits until the doctor has said exactly this about a file, from the beginning. */
    void awaitSaid(String file, String... lines) {
        List<String> expected = List.of(lines);
        await(
                () -> file + ": expected " + expected + " but was " + said(file),
                () -> said(file).equals(expected));
    }
}
