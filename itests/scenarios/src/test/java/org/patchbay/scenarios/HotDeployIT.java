package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;
import static org.patchbay.testkit.Await.during;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/** Jars come into, change in and go from the deploy folder of the shipped server while clients are connected. */
public class HotDeployIT {
    /** From the complete file to the usable action. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** Longer than the server needs to look at its folder twice. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @Rule
    public final ServerProcess server = new ServerProcess();

    private AmiClient client;

    @Before
    public void login() {
        client = server.login();
    }

    @After
    public void close() {
        client.close();
    }

    @Test
    public void aHalfWrittenJarAppearsOnlyWhenItIsWhole() throws IOException {
        byte[] jar = TestBundle.weather().toBytes();
        try (OutputStream out = Files.newOutputStream(server.deploy().resolve("weather.jar"))) {
            out.write(jar, 0, jar.length / 2);
            out.flush();
            during(A_WHILE, "half a jar offers nothing", () -> Lab.unknown(weather()));
            out.write(jar, jar.length / 2, jar.length - jar.length / 2);
        }
        awaitMeasured("21.5");
        assertTrue(Lab.knows(client, "Weather"));
        assertEquals("not a word about it", List.of(), server.complaintsAbout("weather.jar"));
    }

    @Test
    public void aNewJarIsUsableInTime() throws IOException {
        for (int round = 0; round < 3; round++) {
            Path jar = deploy("weather.jar", TestBundle.weather());
            awaitMeasured("21.5");
            Files.delete(jar);
            await(LIMIT, "the action is gone", () -> Lab.unknown(weather()));
        }
    }

    @Test
    public void aNewVersionTakesOverWithoutADroppedSessionOrALostEvent() throws Exception {
        deploy("weather.jar", TestBundle.weather());
        awaitMeasured("21.5");
        AtomicBoolean stop = new AtomicBoolean();
        try (AmiClient publisher = server.login();
                AmiClient listener = server.login()) {
            CompletableFuture<Integer> published = CompletableFuture.supplyAsync(() -> publish(publisher, stop));
            for (String version : List.of("1.0.1", "1.1.0", "2.0.0")) {
                deploy("weather.jar", newer(version));
                awaitMeasured(version.substring(0, 3));
            }
            stop.set(true);
            int count = published.get(1, TimeUnit.MINUTES);
            assertTrue("events were flowing", count > 20);
            for (int number = 0; number < count; number++) {
                AmiMessage event = listener.waitForEvent("UserEvent");
                assertEquals("no event lost, none out of order", String.valueOf(number), event.header("Number"));
            }
            assertTrue(publisher.connected() && listener.connected() && client.connected());
        }
        assertEquals(List.of(), server.complaints());
    }

    private static int publish(AmiClient publisher, AtomicBoolean stop) {
        int number = 0;
        while (!stop.get()) {
            publisher.ask("Action: UserEvent", "UserEvent: Tick", "Number: " + number++);
        }
        return number;
    }

    @Test
    public void deletingTheJarRemovesActionsHooksAndDatastores() throws IOException {
        Path jar = deploy("weather.jar", TestBundle.weather());
        awaitMeasured("21.5");
        dump(1);
        dump(2);
        client.ask("Action: UserEvent", "UserEvent: Storm", "Station: Oslo");
        client.waitForEvent("WeatherWarning");

        Files.delete(jar);
        await(LIMIT, "the action is gone", () -> Lab.unknown(weather()));
        await(
                LIMIT,
                "the pack is gone",
                () -> !Lab.knows(client, "WeatherStations") && !Lab.knows(client, "WeatherDump"));
        await(LIMIT, "nobody warns of storms", () -> !warnsOfAStorm());

        deploy("weather.jar", TestBundle.weather());
        awaitMeasured("21.5");
        dump(1);
    }

    private boolean warnsOfAStorm() {
        client.ask("Action: UserEvent", "UserEvent: Storm", "Station: Bergen");
        client.ask("Action: UserEvent", "UserEvent: AfterTheStorm");
        client.waitFor(packet -> packet.header("UserEvent").equals("AfterTheStorm"), AmiClient.PATIENCE);
        return client.takeAll().stream().anyMatch(event -> event.header("Event").equals("WeatherWarning"));
    }

    private void dump(int count) {
        await(
                LIMIT,
                "dump number " + count + " is written",
                () -> client.ask("Action: WeatherDump").lines().contains("Dump " + count + " of this session"));
    }

    @Test
    public void aTornJarIsToldAndHurtsNobody() throws IOException {
        byte[] whole = TestBundle.weather().toBytes();
        assertToldAndHarmless("torn.jar", Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    public void aJarThatIsNoBundleIsToldAndHurtsNobody() throws IOException {
        TestBundle plain = TestBundle.copyOf("testkit.jar");
        assertToldAndHarmless("plain.jar", plain.toBytes());
    }

    @Test
    public void aTextThatIsNoJarIsToldAndHurtsNobody() throws IOException {
        assertToldAndHarmless("text.jar", "This is not a jar.\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aMissingImportIsToldAndHurtsNobody() throws IOException {
        TestBundle lonely = TestBundle.of("com.acme.lonely").header("Import-Package", "com.acme.nowhere");
        String complaint = assertToldAndHarmless("lonely.jar", lonely.toBytes());
        assertTrue(complaint, complaint.contains("com.acme.nowhere"));
    }

    @Test
    public void aBrokenJarIsRepairedByReplacingIt() throws IOException {
        byte[] whole = TestBundle.weather().toBytes();
        Path jar = server.deploy().resolve("weather.jar");
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        await(
                Lab.SOON,
                "the log tells",
                () -> !server.complaintsAbout("weather.jar").isEmpty());
        Files.write(jar, whole);
        awaitMeasured("21.5");
    }

    /** Beside a pack that serves all the time; returns the one line that the log has on the file. */
    private String assertToldAndHarmless(String file, byte[] content) throws IOException {
        deploy("weather.jar", TestBundle.weather());
        awaitMeasured("21.5");
        Files.write(server.deploy().resolve(file), content);
        await(Lab.SOON, "the log tells of " + file, () -> {
            assertTrue("the pack goes on serving", measured("21.5"));
            return !server.complaintsAbout("deploy/" + file + ":").isEmpty();
        });
        assertTrue(server.alive());
        List<String> complaints = server.complaints();
        assertEquals(String.join("\n", complaints), 1, complaints.size());
        return complaints.get(0);
    }

    private Path deploy(String file, TestBundle jar) throws IOException {
        return Files.write(server.deploy().resolve(file), jar.toBytes());
    }

    /** The same pack, a newer version that measures its own number. */
    private static TestBundle newer(String version) {
        return TestBundle.weather()
                .named("com.acme.ami.weather", version)
                .with("com/acme/ami/weather/stations.properties", "Oslo = " + version.substring(0, 3) + "\n");
    }

    private AmiMessage weather() {
        return client.ask("Action: Weather", "Station: Oslo");
    }

    /** The action is usable, and in time. */
    private void awaitMeasured(String celsius) {
        await(LIMIT, () -> "Weather measures " + celsius + ": " + weather().lines(), () -> measured(celsius));
    }

    private boolean measured(String celsius) {
        return weather().header("Celsius").equals(celsius);
    }
}
