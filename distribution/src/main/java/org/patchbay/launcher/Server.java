package org.patchbay.launcher;

import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** The OSGi framework with the server's bundles in it, from start to stop. */
final class Server {
    /** How long the core may take to open its ports. */
    private static final Duration READY_LIMIT = Duration.ofSeconds(30);

    /** How long {@link #start} waits for the packs; the server already answers by then. */
    private static final Duration PACKS_LIMIT = Duration.ofSeconds(2);

    /** How long clients wait for the packs before the server calls itself fully booted without them. */
    private static final Duration BOOT_LIMIT = Duration.ofSeconds(60);

    /** More than the core's grace period for running calls, so that it may use that up. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Framework framework;
    private final StartReport report = new StartReport();
    private final BundleFaults faults = new BundleFaults();

    private Server(Framework framework) {
        this.framework = framework;
    }

    static Server with(Map<String, String> settings) throws StartFailure {
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new StartFailure(ExitCode.BUNDLE, "There is no OSGi framework in lib/."));
        return new Server(factory.newFramework(settings));
    }

    /**
     * Returns when the server answers and the packs run, unless those take too long.
     *
     * @return the addresses it listens on
     */
    List<String> start(Bundles bundles, DeployedPacks packs) throws StartFailure, InterruptedException {
        try {
            framework.init();
            BundleContext context = framework.getBundleContext();
            context.registerService(
                    Consumer.class.getName(), report, new Hashtable<>(Map.of(StartReport.SERVICE_PROPERTY, true)));
            context.addFrameworkListener(faults);
            List<Bundle> installed = bundles.install(context);
            framework.start();
            faults.check(installed);
        } catch (BundleException e) {
            throw new StartFailure(ExitCode.BUNDLE, "The OSGi framework cannot start: " + e.getMessage(), e);
        }
        List<String> addresses = report.await(READY_LIMIT);
        Thread boot = new Thread(() -> boot(packs), "patchbay-boot");
        boot.setDaemon(true);
        boot.start();
        boot.join(PACKS_LIMIT.toMillis());
        return addresses;
    }

    private void boot(DeployedPacks packs) {
        try {
            FrameworkStartLevel level = framework.adapt(FrameworkStartLevel.class);
            packs.await(
                    framework.getBundleContext(),
                    () -> level.setStartLevel(FrameworkSettings.DEPLOY_LEVEL),
                    BOOT_LIMIT);
            level.setStartLevel(FrameworkSettings.BOOT_LEVEL);
        } catch (IllegalStateException | InterruptedException ignored) {
            // The server was stopped before it was there.
        }
    }

    /** Waits until the framework has stopped, whoever asked it to. */
    void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops the bundles in reverse order of their levels, within a limit. */
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(STOP_LIMIT.toMillis());
    }
}
