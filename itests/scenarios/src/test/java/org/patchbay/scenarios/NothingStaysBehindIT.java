package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.testkit.AmiClient;

/** A pack that was used and taken out fifty times, below one session, has left nothing of itself. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class NothingStaysBehindIT {
    private static final int ROUNDS = 50;

    /** Pools of the server and of Java grow and shrink by themselves, within their bounds. */
    private static final List<String> POOLS = List.of("ami-", "ForkJoinPool.commonPool-");

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Test
    public void fiftyRoundsOfAPackLeaveNothing() throws Exception {
        Lab lab = new Lab(context);
        ManagerService manager = lab.service(ManagerService.class);
        try (AmiClient client = lab.login()) {
            Lab.awaitShipped(client);
            List<String> commandsBefore = commands(client);
            int actionsBefore = manager.actions().size();
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            loaders.add(round(lab, client, 0));
            lab.awaitRest();
            Set<Thread> threadsBefore = threads();
            Set<String> usersBefore = users();
            long servicesBefore = services();

            for (int round = 1; round < ROUNDS; round++) {
                loaders.add(round(lab, client, round));
            }

            assertEquals("commands", commandsBefore, commands(client));
            await(Lab.SOON, "no action is left", () -> manager.actions().size() == actionsBefore);
            assertTrue("hooks", manager.hooks().isEmpty());
            await(
                    Lab.SOON,
                    () -> "no service is left beyond " + servicesBefore + ": " + List.of(allServices()),
                    () -> services() == servicesBefore);
            await(Lab.SOON, "no service is used by who is gone", () -> users().equals(usersBefore));
            await(
                    Lab.SOON,
                    () -> "no thread is left of " + newThreads(threadsBefore),
                    () -> newThreads(threadsBefore).isEmpty());
            await(
                    Lab.SOON,
                    () -> "no class loader of " + reachable(loaders) + " can be reached",
                    () -> reachable(loaders) == 0);
        }
    }

    /** Installs, uses everything the pack has, stops, refreshes, uninstalls. */
    private static WeakReference<ClassLoader> round(Lab lab, AmiClient client, int round) throws Exception {
        Bundle weather = lab.start("scenario:round-" + round, TestBundle.weather());
        Lab.awaitKnown(client, "Weather");
        Lab.awaitKnown(client, "WeatherDump");
        ManagerService manager = lab.service(ManagerService.class);
        await(Lab.SOON, "the hook is there", () -> manager.hooks().size() == 1);
        assertEquals("21.5", client.ask("Action: Weather", "Station: Oslo").header("Celsius"));
        assertEquals(5, client.send("Action: WeatherStations").size());
        assertEquals(
                "Sunny at Oslo",
                client.ask("Action: WeatherForecast", "Station: Oslo").header("Message"));
        assertTrue(
                "no datastore of the last round",
                client.ask("Action: WeatherDump").lines().contains("Dump 1 of this session"));
        client.ask("Action: UserEvent", "UserEvent: Storm", "Station: Oslo");
        client.waitForEvent("WeatherWarning");

        WeakReference<ClassLoader> loader =
                new WeakReference<>(weather.adapt(BundleWiring.class).getClassLoader());
        weather.stop();
        assertTrue(
                "gone at once",
                Lab.unknown(client.ask("Action: Weather")) && manager.hooks().isEmpty());
        lab.refresh(weather);
        weather.uninstall();
        client.takeAll();
        return loader;
    }

    private static List<String> commands(AmiClient client) {
        return client.ask("Action: ListCommands").lines().stream()
                .filter(line -> line.contains("(Priv: "))
                .toList();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    private static List<Thread> newThreads(Set<Thread> before) {
        return threads().stream()
                .filter(thread -> !before.contains(thread)
                        && POOLS.stream().noneMatch(pool -> thread.getName().startsWith(pool)))
                .toList();
    }

    private ServiceReference<?>[] allServices() {
        try {
            return context.getAllServiceReferences(null, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private long services() {
        return allServices().length;
    }

    /** Who uses what, in words. */
    private Set<String> users() {
        return Arrays.stream(allServices())
                .filter(reference -> reference.getUsingBundles() != null)
                .flatMap(reference -> Arrays.stream(reference.getUsingBundles())
                        .map(user ->
                                user + " uses " + String.join("+", (String[]) reference.getProperty("objectClass"))))
                .collect(Collectors.toSet());
    }

    private static long reachable(List<WeakReference<ClassLoader>> loaders) {
        System.gc();
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
