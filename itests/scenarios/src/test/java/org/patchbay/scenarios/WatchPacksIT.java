package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
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
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.patchbay.testkit.AmiClient;

/** Health, metrics and the audit come and go with their jars, below one session and beside each other. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class WatchPacksIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    private BundleContext context;

    private Lab lab;
    private AmiClient client;
    private String console;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void connect() throws IOException {
        lab = new Lab(context);
        client = lab.login();
        Properties settings = new Properties();
        Path file = Path.of(context.getProperty("patchbay.etc")).resolve("org.apache.felix.http.cfg");
        try (var in = Files.newInputStream(file)) {
            settings.load(in);
        }
        console = "http://127.0.0.1:" + settings.getProperty("org.osgi.service.http.port");
    }

    @After
    public void leave() {
        client.close();
    }

    private HttpResponse<String> get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(console + path))
                    .header("Origin", "http://elsewhere.example")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(console + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> awaitAnswer(String path, int status) {
        AtomicReference<HttpResponse<String>> last = new AtomicReference<>();
        await(
                Lab.SOON,
                () -> path + " answers " + status + ", not " + last.get().statusCode() + " "
                        + last.get().body(),
                () -> {
                    last.set(get(path));
                    return last.get().statusCode() == status;
                });
        return last.get();
    }

    private WeakReference<ClassLoader> loaderOf(String symbolicName) {
        return new WeakReference<>(
                lab.bundle(symbolicName).adapt(BundleWiring.class).getClassLoader());
    }

    private static void awaitGone(WeakReference<ClassLoader> loader) {
        await(Lab.SOON, "its class loader can be collected", () -> {
            System.gc();
            return loader.get() == null;
        });
    }

    private Path shipped(String jar) {
        return Path.of(context.getProperty("patchbay.packs")).resolve(jar);
    }

    @Test
    public void healthSaysThatTheServerLivesAndIsReadyWhileItsPackIsThere() throws IOException {
        HttpResponse<String> ready = awaitAnswer("/health/ready", 200);
        assertTrue(ready.body(), ready.body().contains("\"overallResult\""));
        assertTrue(ready.body(), ready.body().contains("listening on 127.0.0.1:"));
        assertTrue(ready.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        assertTrue(
                "pages of other sites cannot read it",
                ready.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        String live = awaitAnswer("/health/live", 200).body();
        assertTrue(live, live.contains("workers"));
        assertFalse("only a standstill restarts a server", live.contains("listeners"));
        WeakReference<ClassLoader> loader = loaderOf("org.patchbay.health");
        Files.delete(lab.deploy().resolve("health.jar"));
        awaitAnswer("/health/ready", 404);
        awaitGone(loader);
        Files.copy(shipped("health.jar"), lab.deploy().resolve("health.jar"));
        awaitAnswer("/health/ready", 200);
        assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
    }

    @Test
    public void healthFailsWhenTheManagerDoesNotRun() throws Exception {
        awaitAnswer("/health/ready", 200);
        lab.core().stop();
        try {
            assertTrue(awaitAnswer("/health/ready", 503).body().contains("The manager does not run."));
            assertTrue(awaitAnswer("/metrics", 200).body().contains("\npatchbay_up 0.0\n"));
        } finally {
            lab.core().start();
        }
        awaitAnswer("/health/ready", 200);
        client.close();
        client = lab.login();
    }

    @Test
    public void metricsAreThereWhileTheirPackIs() throws IOException {
        client.ask("Action: Ping");
        await(
                Lab.SOON,
                "the ping is counted",
                () -> get("/metrics").body().contains("patchbay_actions_total{action=\"Ping\",outcome=\"success\"}"));
        String text = get("/metrics").body();
        assertTrue(text, text.contains("patchbay_sessions{authenticated=\"true\",transport=\"tcp\"} 1.0"));
        assertTrue(text, text.contains("\njvm_memory_used_bytes{"));
        assertTrue(text, text.contains("patchbay_action_seconds_bucket{action=\"Ping\",le=\"+Inf\"}"));
        WeakReference<ClassLoader> loader = loaderOf("org.patchbay.metrics");
        Files.delete(lab.deploy().resolve("metrics.jar"));
        awaitAnswer("/metrics", 404);
        awaitGone(loader);
        Files.copy(shipped("metrics.jar"), lab.deploy().resolve("metrics.jar"));
        awaitAnswer("/metrics", 200);
        assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
    }

    private String audit() {
        try {
            Path file = Path.of(context.getProperty("patchbay.log")).resolve("audit.log");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void theAuditIsWrittenWhileItsPackIsThere() throws IOException {
        Lab.awaitKnown(client, "DBPut");
        client.ask("Action: DBPut", "ActionID: kept", "Family: scenario", "Key: k", "Val: hidden");
        await(Lab.SOON, "the change is in the file", () -> audit().contains("\"subject\":\"DBPut\""));
        assertTrue(audit(), audit().contains("\"targets\":{\"Family\":\"scenario\"}"));
        assertTrue(audit(), audit().contains("\"kind\":\"login\""));
        assertFalse(audit(), audit().contains("hidden"));
        WeakReference<ClassLoader> loader = loaderOf("org.patchbay.audit");
        Files.delete(lab.deploy().resolve("audit.jar"));
        awaitGone(loader);
        client.ask("Action: DBPut", "Family: unseen", "Key: k", "Val: hidden");
        Files.copy(shipped("audit.jar"), lab.deploy().resolve("audit.jar"));
        await(Lab.SOON, "the next change is in the file", () -> {
            client.ask("Action: DBPut", "Family: seen", "Key: k", "Val: hidden");
            return audit().contains("\"Family\":\"seen\"");
        });
        assertFalse(audit(), audit().contains("unseen"));
    }
}
