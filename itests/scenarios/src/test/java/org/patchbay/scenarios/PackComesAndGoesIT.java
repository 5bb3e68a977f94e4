package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.scenarios.fixture.ProgrammaticPack;
import org.patchbay.testkit.AmiClient;

/** Whatever a bundle brings is there while it runs, and gone when it stops; the client stays connected. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PackComesAndGoesIT {
    private final Queue<String> journal = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Inject
    private BundleContext context;

    private Lab lab;
    private AmiClient client;
    private ServiceRegistration<?> journalService;
    private ServiceRegistration<?> gateService;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void connect() {
        lab = new Lab(context);
        client = lab.login();
        Consumer<String> writer = journal::add;
        journalService = context.registerService(
                Consumer.class, writer, FrameworkUtil.asDictionary(Map.of(ProgrammaticPack.FIXTURE, true)));
        gateService = context.registerService(
                CountDownLatch.class, gate, FrameworkUtil.asDictionary(Map.of(ProgrammaticPack.FIXTURE, true)));
    }

    @After
    public void leaveNothing() throws BundleException {
        client.close();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith("scenario:")) {
                bundle.uninstall();
            }
        }
        journalService.unregister();
        gateService.unregister();
    }

    @Test
    public void anActionIsThereWhileItsBundleRuns() throws Exception {
        Lab.awaitUnknown(client, "Weather");
        Bundle weather = lab.start("scenario:weather", TestBundle.weather());
        Lab.awaitKnown(client, "Weather");
        assertEquals("21.5", client.ask("Action: weather", "Station: Oslo").header("Celsius"));
        weather.stop();
        Lab.awaitUnknown(client, "Weather");
        Lab.awaitUnknown(client, "WeatherStations");
        weather.start();
        Lab.awaitKnown(client, "WeatherStations");
        assertEquals(5, client.send("Action: WeatherStations").size());
        weather.uninstall();
        Lab.awaitUnknown(client, "WeatherStations");
    }

    @Test
    public void anActionIsThereWhileItsJarIsInTheDeployFolder() throws Exception {
        Path jar = lab.deploy().resolve("weather.jar");
        Files.write(jar, TestBundle.weather().toBytes());
        Lab.awaitKnown(client, "Weather");
        assertEquals("21.5", client.ask("Action: Weather", "Station: Oslo").header("Celsius"));
        Files.delete(jar);
        Lab.awaitUnknown(client, "Weather");
    }

    @Test
    public void aHookGoesWithItsBundle() throws Exception {
        ManagerService manager = lab.service(ManagerService.class);
        Bundle weather = lab.start("scenario:weather", TestBundle.weather());
        await(Lab.SOON, "the hook is there", () -> manager.hooks().size() == 1);
        assertEquals("weather.storms", manager.hooks().get(0).name());
        client.ask("Action: UserEvent", "UserEvent: Storm", "Station: Oslo");
        assertEquals("Oslo", client.waitForEvent("WeatherWarning").header("Station"));
        weather.stop();
        await(Lab.SOON, "the hook is gone", () -> manager.hooks().isEmpty());
        client.ask("Action: UserEvent", "UserEvent: Storm", "Station: Bergen");
        client.ask("Action: UserEvent", "UserEvent: AfterTheStorm");
        client.waitFor(packet -> packet.header("UserEvent").equals("AfterTheStorm"), Lab.SOON);
        assertTrue(client.events().stream()
                .noneMatch(event -> event.header("Event").equals("WeatherWarning")));
    }

    @Test
    public void aProgrammaticRegistrationGoesWithItsBundle() throws Exception {
        Bundle guest = lab.start("scenario:tide", guest("scenario.tide", "Tide"));
        assertEquals("scenario.tide", client.ask("Action: Tide").header("By"));
        assertTrue(Lab.knows(client, "Tide"));
        guest.stop();
        Lab.awaitUnknown(client, "Tide");
        guest.start();
        assertEquals("scenario.tide", client.ask("Action: Tide").header("By"));
    }

    @Test
    public void theSecondOfTwoTakesOverWhenTheFirstLeaves() throws Exception {
        Bundle first = lab.start("scenario:first", guest("scenario.first", "Tide"));
        lab.start("scenario:second", guest("scenario.second", "tide"));
        assertEquals("scenario.first", client.ask("Action: Tide").header("By"));
        assertEquals(ActionInfo.State.SHADOWED, state("scenario.second"));
        first.uninstall();
        assertEquals("scenario.second", client.ask("Action: Tide").header("By"));
        assertEquals(ActionInfo.State.ACTIVE, state("scenario.second"));
    }

    private ActionInfo.State state(String owner) {
        return lab.service(ManagerService.class).actions().stream()
                .filter(action ->
                        action.name().equalsIgnoreCase("Tide") && action.owner().startsWith(owner))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    public void datastoresAreDestroyedWhenTheirBundleStops() throws Exception {
        Bundle guest = lab.start("scenario:tide", guest("scenario.tide", "Tide"));
        assertEquals("Success", client.ask("Action: Tide").header("Response"));
        try (AmiClient other = lab.login()) {
            assertEquals("Success", other.ask("Action: Tide").header("Response"));
            guest.stop();
            await(Lab.SOON, "both values are destroyed", () -> journal.size() == 2);
            assertTrue(journal.stream().allMatch("destroyed note of scenario.tide"::equals));
            assertEquals("Pong", other.ask("Action: Ping").header("Ping"));
        }
    }

    @Test
    public void datastoresAreDestroyedWhenTheirSessionEnds() throws Exception {
        lab.start("scenario:tide", guest("scenario.tide", "Tide"));
        try (AmiClient other = lab.login()) {
            other.ask("Action: Tide");
            other.ask("Action: Logoff");
        }
        await(Lab.SOON, "the value is destroyed", () -> journal.contains("destroyed note of scenario.tide"));
    }

    @Test
    public void aRunningCallMayFinishWhenItsBundleStops() throws Exception {
        Bundle guest = lab.start("scenario:tide", guest("scenario.tide", "Tide"));
        String id = client.submit("Action: TideSlow");
        await(Lab.SOON, "the call runs", () -> journal.contains("began scenario.tide"));
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> stop(guest));
        try (AmiClient other = lab.login()) {
            Lab.awaitUnknown(other, "TideSlow");
        }
        gate.countDown();
        assertEquals("In time", answer(id).header("Message"));
        stopping.get(Lab.SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    public void aDeferredReplyIsAnsweredWhenItsBundleStops() throws Exception {
        Bundle guest = lab.start("scenario:tide", guest("scenario.tide", "Tide"));
        String id = client.submit("Action: TideNever");
        // Its own session waits behind it; another one shows that the call has not blocked anybody else.
        try (AmiClient other = lab.login()) {
            assertEquals("scenario.tide", other.ask("Action: Tide").header("By"));
        }
        guest.stop();
        AmiMessage answer = answer(id);
        assertEquals("Error", answer.header("Response"));
        assertEquals("Action withdrawn", answer.header("Message"));
        assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
    }

    private AmiMessage answer(String id) {
        return client.waitFor(packet -> packet.actionId().equals(id), Lab.SOON);
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestBundle guest(String symbolicName, String action) {
        return TestBundle.of(symbolicName)
                .activator(ProgrammaticPack.class)
                .header(ProgrammaticPack.ACTION, action)
                .header("Import-Package", "org.osgi.framework," + TestBundle.API);
    }
}
