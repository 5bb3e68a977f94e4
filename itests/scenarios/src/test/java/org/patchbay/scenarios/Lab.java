package org.patchbay.scenarios;

import static org.patchbay.testkit.Await.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.wiring.FrameworkWiring;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/** What a scenario inside the framework does with the server around it. */
final class Lab {
    /** Some of each shipped pack. */
    private static final List<String> SHIPPED = List.of(
            "CoreStatus", "CreateConfig", "DBPut", "Originate", "ShowDialPlan", "Agents", "QueueStatus", "SimClock");

    /** For whatever happens at once on a machine that has nothing else to do. */
    static final Duration SOON = Duration.ofSeconds(20);

    private static final Duration REST = Duration.ofSeconds(2);

    private final BundleContext context;

    Lab(BundleContext context) {
        this.context = context;
    }

    Path deploy() {
        return Path.of(context.getProperty("patchbay.deploy"));
    }

    Bundle core() {
        return bundle("org.patchbay.core");
    }

    Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no bundle " + symbolicName));
    }

    /** A client that is logged in; waits for the server to listen. */
    AmiClient login() {
        return connect().login(ServerHome.USER, ServerHome.SECRET);
    }

    AmiClient connect() {
        int port = Integer.parseInt(context.getProperty(AmiSystem.PORT));
        AtomicReference<AmiClient> client = new AtomicReference<>();
        await(SOON, "the server listens on " + port, () -> {
            try {
                client.set(AmiClient.connect("127.0.0.1", port));
                return true;
            } catch (IOException e) {
                return false;
            }
        });
        return client.get();
    }

    Bundle install(String location, TestBundle jar) throws BundleException {
        return context.installBundle(location, new ByteArrayInputStream(jar.toBytes()));
    }

    Bundle start(String location, TestBundle jar) throws BundleException {
        Bundle bundle = install(location, jar);
        bundle.start();
        return bundle;
    }

    void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        if (!refreshed.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The framework did not refresh " + bundle);
        }
    }

    <T> T service(Class<T> type) {
        return context.getService(context.getServiceReference(type));
    }

    static boolean knows(AmiClient client, String action) {
        String reply = client.ask("Action: ListCommands").lines().toString();
        return reply.contains(" " + action + ": ");
    }

    /** The packs that ship start one after the other; what counts actions begins when the last is there. */
    static void awaitShipped(AmiClient client) {
        SHIPPED.forEach(action -> awaitKnown(client, action));
    }

    /** Waits until no service has come or gone for a while: what ships has started, however late it came to it. */
    void awaitRest() {
        AtomicLong changed = new AtomicLong(System.nanoTime());
        ServiceListener listener = event -> changed.set(System.nanoTime());
        context.addServiceListener(listener);
        try {
            await(SOON, "all services are there", () -> System.nanoTime() - changed.get() > REST.toNanos());
        } finally {
            context.removeServiceListener(listener);
        }
    }

    static void awaitKnown(AmiClient client, String action) {
        await(SOON, action + " is known", () -> knows(client, action));
    }

    static void awaitUnknown(AmiClient client, String action) {
        await(SOON, action + " is unknown", () -> !knows(client, action) && unknown(client.ask("Action: " + action)));
    }

    static boolean unknown(AmiMessage reply) {
        return reply.header("Message").startsWith("Invalid/unknown command");
    }
}
