package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;

/** Which files of deploy/ a start waits for. */
public class DeployedPacksTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void waitsForBundlesOnlySinceNothingElseWillEverRun() throws Exception {
        Path pack = jar("my pack.jar", "com.acme.pack");
        jar("library.jar", "");
        jar("README.txt", "com.acme.text");
        Files.writeString(temporary.getRoot().toPath().resolve("torn.jar"), "PK but not for long");
        // One slash after "file:", for so FileInstall writes the locations that these are compared with.
        assertEquals(
                List.of("file:" + pack.toAbsolutePath().toString().replace(" ", "%20")),
                DeployedPacks.in(temporary.getRoot().toPath()).locations());
    }

    @Test
    public void aFolderThatCannotBeReadHasNoPacks() {
        Path missing = temporary.getRoot().toPath().resolve("missing");
        assertEquals(List.of(), DeployedPacks.in(missing).locations());
    }

    /** Components become active in the start of their bundle, behind the moment in which its state says so. */
    @Test
    public void waitsForTheComponentsOfAPackToo() throws Exception {
        Path pack = jar("pack.jar", "com.acme.pack");
        Path other = jar("other.jar", "com.acme.other");
        DeployedPacks packs = DeployedPacks.in(temporary.getRoot().toPath());
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.newFolder("storage").toString()));
        framework.start();
        try {
            BundleContext context = framework.getBundleContext();
            CountDownLatch awaited = new CountDownLatch(1);
            AtomicBoolean componentsActive = new AtomicBoolean();
            context.addBundleListener((SynchronousBundleListener) event -> {
                if (event.getType() == BundleEvent.STARTED
                        && "com.acme.pack".equals(event.getBundle().getSymbolicName())) {
                    wakeUpWhoWaits(context, other);
                    componentsActive.set(!reached(awaited));
                }
            });
            packs.await(context, () -> start(context, List.of(other, pack)), Duration.ofSeconds(15));
            awaited.countDown();
            assertTrue(componentsActive.get());
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }

    /** As FileInstall does, on a thread of its own. */
    private static void start(BundleContext context, List<Path> jars) {
        Thread installer = new Thread(() -> {
            try {
                for (Path jar : jars) {
                    context.installBundle(jar.toFile().toURI().toString()).start();
                }
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
        });
        installer.setDaemon(true);
        installer.start();
    }

    private static void wakeUpWhoWaits(BundleContext context, Path other) {
        try {
            context.getBundle(other.toFile().toURI().toString()).update();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path jar(String name, String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!symbolicName.isEmpty()) {
            manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        }
        Path file = temporary.getRoot().toPath().resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }
}
