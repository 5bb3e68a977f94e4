package org.patchbay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** The packs that lie in {@code deploy/} when the server starts, so that "ready" can mean that their actions are there. */
final class DeployedPacks {
    /**
     * Who asks the resolver what a pack lacks takes the framework's lock for it. FileInstall may be starting that pack:
     * then its start fails, and is not tried again. So nobody asks before it has come to rest.
     */
    private static final Duration REST = Duration.ofSeconds(1);

    private final List<String> locations;

    private DeployedPacks(List<String> locations) {
        this.locations = List.copyOf(locations);
    }

    /** What FileInstall will take for a bundle; what else lies there is the deploy doctor's business. */
    static DeployedPacks in(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return new DeployedPacks(content.filter(DeployedPacks::isBundle)
                    .map(DeployedPacks::location)
                    .toList());
        } catch (IOException ignored) {
            // Nothing to wait for; whoever watches the folder will complain.
            return new DeployedPacks(List.of());
        }
    }

    private static boolean isBundle(Path file) {
        if (!file.getFileName().toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        } catch (IOException ignored) {
            return false;
        }
    }

    /** As FileInstall writes it: {@code file:/...} from a File, where a Path would give {@code file:///...}. */
    private static String location(Path jar) {
        return jar.toFile().toURI().toString();
    }

    List<String> locations() {
        return locations;
    }

    /**
     * Waits until each of them runs or is known to lack something, or for the limit: a pack that is slow
     * or fails must not keep the server from being ready.
     *
     * @param begin lets them start; none of them has started before
     */
    void await(BundleContext context, Runnable begin, Duration limit) throws InterruptedException {
        Semaphore changes = new Semaphore(0);
        // Told when the components of the bundle have been, too; its state says "active" before that.
        Set<Bundle> started = ConcurrentHashMap.newKeySet();
        BundleListener listener = event -> {
            if (event.getType() == BundleEvent.STARTED) {
                started.add(event.getBundle());
            }
            changes.release();
        };
        context.addBundleListener(listener);
        try {
            begin.run();
            long deadline = System.nanoTime() + limit.toNanos();
            boolean busy = true;
            while (!allRun(context, started) && (busy || !settled(context)) && System.nanoTime() < deadline) {
                busy = changes.tryAcquire(Math.min(REST.toNanos(), deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } finally {
            context.removeBundleListener(listener);
        }
    }

    private List<Bundle> installed(BundleContext context) {
        return locations.stream()
                .map(context::getBundle)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean allRun(BundleContext context, Set<Bundle> started) {
        List<Bundle> packs = installed(context);
        return packs.size() == locations.size()
                && packs.stream()
                        .allMatch(pack -> BundleFaults.runs(pack) && (started.contains(pack) || startsUnseen(pack)));
    }

    /** Nobody is told that a fragment runs, or a bundle that waits for its first class. */
    private static boolean startsUnseen(Bundle pack) {
        String policy = pack.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY);
        return Bundles.isFragment(pack) || policy != null && policy.startsWith(Constants.ACTIVATION_LAZY);
    }

    /** All of them must be there before one is given up, for one pack may need another. */
    private boolean settled(BundleContext context) {
        List<Bundle> packs = installed(context);
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return packs.size() == locations.size()
                && packs.stream().allMatch(pack -> BundleFaults.runs(pack) || lacksSomething(pack, wiring));
    }

    private static boolean lacksSomething(Bundle pack, FrameworkWiring wiring) {
        return pack.getState() == Bundle.INSTALLED && !wiring.resolveBundles(List.of(pack));
    }
}
