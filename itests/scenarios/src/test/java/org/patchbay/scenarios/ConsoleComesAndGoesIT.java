package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.testkit.AmiClient;

/** The pages of the manager are there while their jar is in the deploy folder; what guards the console stays. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ConsoleComesAndGoesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:for a test".getBytes(StandardCharsets.UTF_8));

    @Inject
    private BundleContext context;

    private final HttpClient http = HttpClient.newHttpClient();
    private Lab lab;
    private Path jar;
    private Path packed;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void drop() throws Exception {
        lab = new Lab(context);
        jar = lab.deploy().resolve("webconsole.jar");
        packed = Path.of(context.getProperty("patchbay.packs")).resolve("webconsole.jar");
        Path account = Path.of(context.getProperty("patchbay.etc"))
                .resolve("org.apache.felix.webconsole.internal.servlet.OsgiManager.cfg");
        if (!Files.exists(account)) {
            Files.writeString(account, "username = admin\npassword = for a test\n");
        }
        if (!Files.exists(jar)) {
            Files.copy(packed, jar);
        }
        await(Lab.SOON, "the pages are there", () -> status(get("patchbay-data/overview", LOGIN)) == 200);
    }

    @After
    public void takeOut() throws Exception {
        Files.deleteIfExists(jar);
        await(
                Lab.SOON,
                "the bundle is gone",
                () -> Arrays.stream(context.getBundles())
                        .noneMatch(bundle -> "org.patchbay.webconsole".equals(bundle.getSymbolicName())));
    }

    private HttpRequest.Builder request(String path, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port() + "/system/console/" + path))
                .timeout(PATIENCE);
        return login.isEmpty() ? request : request.header("Authorization", login);
    }

    private String port() {
        try {
            return Files.readString(Path.of(context.getProperty("patchbay.etc")).resolve("org.apache.felix.http.cfg"))
                    .replaceFirst("(?s).*\norg.osgi.service.http.port = ([0-9]+)\n.*", "$1");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest get(String path, String login) {
        return request(path, login).build();
    }

    private HttpRequest kick(String... headers) {
        HttpRequest.Builder request = request("patchbay-deed/kick", LOGIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("ident=1"));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        try {
            return send(request).statusCode();
        } catch (ConnectException notYet) {
            return 0;
        }
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(send(get("patchbay-overview", LOGIN)).body());
        assertTrue("the page has a token", token.find());
        return token.group(1);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("patchbay-webconsole"))
                .count();
    }

    @Test
    public void nobodySeesAnythingWithoutLoggingIn() throws Exception {
        String known = "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        for (String path : new String[] {
            "patchbay-overview",
            "patchbay-data/sessions",
            "patchbay-live",
            "patchbay-overview/res/patchbay/page.js",
            "bundles"
        }) {
            assertEquals(path, 401, status(get(path, "")));
            assertEquals(path, 401, status(get(path, known)));
        }
    }

    @Test
    public void everyPageAnswersWithAPolicyForScripts() throws Exception {
        for (String page : new String[] {"overview", "sessions", "actions", "events", "accounts", "packs"}) {
            HttpResponse<String> answer = send(get("patchbay-" + page, LOGIN));
            assertEquals(page, 200, answer.statusCode());
            assertTrue(answer.body().contains("res/patchbay/" + page + ".js"));
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy, policy.startsWith("default-src 'none'; script-src 'self' 'sha256-"));
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
            assertEquals(page, 200, status(get("patchbay-data/" + page, LOGIN)));
        }
        assertEquals(404, status(get("patchbay-data/nothing", LOGIN)));
        String outside = send(get("patchbay-overview/res/patchbay/../../META-INF/MANIFEST.MF", LOGIN))
                .body();
        assertFalse(outside, outside.contains("Bundle-SymbolicName"));
    }

    @Test
    public void nothingIsDoneWithoutTheTokenOrForAnotherSite() throws Exception {
        assertEquals(403, status(kick()));
        assertEquals(403, status(kick("X-Patchbay-Token", "guessed")));
        String token = token();
        assertEquals(409, status(kick("X-Patchbay-Token", token)));
        assertEquals(403, status(kick("X-Patchbay-Token", token, "Origin", "https://evil.example")));
        assertEquals(403, status(kick("X-Patchbay-Token", token, "Sec-Fetch-Site", "cross-site")));
    }

    @Test
    public void aPackComesByUploadButNotWhatIsNone() throws Exception {
        String token = token();
        try (AmiClient client = lab.login()) {
            assertEquals(
                    200,
                    status(upload(token, "weather.jar", TestBundle.weather().toBytes())));
            Lab.awaitKnown(client, "Weather");
            assertEquals(409, status(upload(token, "text.jar", "text".getBytes(StandardCharsets.UTF_8))));
            assertEquals(
                    409,
                    status(upload(token, "..%2Fescape.jar", TestBundle.weather().toBytes())));
            assertFalse(Files.exists(lab.deploy().resolve("text.jar")));
            assertFalse(Files.exists(lab.deploy().resolveSibling("escape.jar")));
            Files.delete(lab.deploy().resolve("weather.jar"));
            Lab.awaitUnknown(client, "Weather");
        }
    }

    private HttpRequest upload(String token, String file, byte[] bytes) {
        return request("patchbay-deed/pack-upload?file=" + file, LOGIN)
                .header("X-Patchbay-Token", token)
                .header("Content-Type", "application/java-archive")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
    }

    @Test
    public void nothingIsLeftWhenTheJarIsGone() throws Exception {
        assertEquals(1, threads());
        HttpResponse<InputStream> live =
                http.send(get("patchbay-live?tail=1", LOGIN), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, live.statusCode());
        ManagerService manager = lab.service(ManagerService.class);
        await(
                Lab.SOON,
                "it listens to events",
                () -> manager.hooks().stream().anyMatch(hook -> hook.name().equals("web console")));
        Files.delete(jar);
        // The end of the stream, and no exception: it was closed, not cut.
        assertTrue(new String(live.body().readAllBytes(), StandardCharsets.UTF_8).startsWith("event: hello\n"));
        await(Lab.SOON, "its thread is gone", () -> threads() == 0);
        await(Lab.SOON, "its pages are gone", () -> status(get("patchbay-data/overview", LOGIN)) == 404);
        assertTrue(manager.hooks().stream().noneMatch(hook -> hook.name().equals("web console")));
        assertEquals(200, status(get("bundles", LOGIN)));
        HttpRequest foreign = request("bundles", LOGIN)
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals("the guard stays", 403, status(foreign));
    }
}
