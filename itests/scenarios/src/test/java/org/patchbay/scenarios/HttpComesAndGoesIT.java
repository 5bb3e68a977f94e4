package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;
import static org.patchbay.testkit.Await.during;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import org.patchbay.api.session.Transport;
import org.patchbay.testkit.AmiClient;

/** The pages are there while their jar is in the deploy folder; their sessions and threads go with them. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HttpComesAndGoesIT {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: (mansession_\\w+=[^;\r]+)");

    @Inject
    private BundleContext context;

    private Lab lab;
    private Path jar;
    private Path packed;
    private int port;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void switchOn() throws Exception {
        lab = new Lab(context);
        jar = lab.deploy().resolve("http-access.jar");
        packed = Path.of(context.getProperty("patchbay.packs")).resolve("http-access.jar");
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        Path etc = Path.of(context.getProperty("patchbay.etc.asterisk"));
        Files.writeString(
                etc.resolve("http.conf"), "[general]\nenabled = yes\nbindaddr = 127.0.0.1\nbindport = " + port + "\n");
        Path manager = etc.resolve("manager.conf");
        String text = Files.readString(manager);
        if (!text.contains("webenabled")) {
            Files.writeString(manager, text.replace("[general]", "[general]\nwebenabled = yes"));
        }
        service().reload();
    }

    @After
    public void switchOff() throws Exception {
        Files.deleteIfExists(jar);
        await(Lab.SOON, "the port is closed", () -> !answers());
    }

    private ManagerService service() {
        return lab.service(ManagerService.class);
    }

    /** The shipped jar lies there already, with the http.conf that it was started with; only a new one reads ours. */
    private void drop() throws IOException {
        Files.deleteIfExists(jar);
        await(
                Lab.SOON,
                "its bundle is gone",
                () -> Arrays.stream(context.getBundles())
                        .noneMatch(bundle -> "org.patchbay.http".equals(bundle.getSymbolicName())));
        Files.copy(packed, jar);
        await(Lab.SOON, "the pages are there", this::answers);
    }

    private boolean answers() throws IOException {
        try {
            return get("/rawman?action=ping", "").startsWith("HTTP/1.1 200 OK");
        } catch (ConnectException e) {
            return false;
        }
    }

    private String get(String target, String cookies) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = "GET " + target + " HTTP/1.1\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
            socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String login() throws IOException {
        String answer = get("/rawman?action=login&username=" + ServerHome.USER + "&secret=" + ServerHome.SECRET, "");
        assertTrue(answer, answer.contains("Authentication accepted"));
        Matcher cookie = COOKIE.matcher(answer);
        StringBuilder cookies = new StringBuilder();
        while (cookie.find()) {
            cookies.append(cookies.isEmpty() ? "" : "; ").append(cookie.group(1));
        }
        return cookies.toString();
    }

    private long httpSessions() {
        return service().sessions().stream()
                .filter(info -> info.session().transport() == Transport.HTTP)
                .count();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("ami-http") || name.startsWith("ami-stream"))
                .count();
    }

    @Test
    public void pagesSessionsAndThreadsGoWithTheJar() throws Exception {
        drop();
        String cookies = login();
        assertTrue(get("/rawman?action=ping", cookies).contains("Ping: Pong\r\n"));
        assertTrue(get("/mxml?action=ping", cookies).contains("ping='Pong'"));
        assertTrue(httpSessions() > 0);
        assertTrue(threads() > 0);
        try (AmiClient client = lab.login()) {
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> poll(cookies));
            during(Duration.ofMillis(200), "it waits for events", () -> !waiting.isDone());
            Files.delete(jar);
            assertEquals("", waiting.get(Lab.SOON.toSeconds(), TimeUnit.SECONDS));
            await(Lab.SOON, "its sessions are over", () -> httpSessions() == 0);
            await(Lab.SOON, "its threads are gone", () -> threads() == 0);
            assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
        }
    }

    /** The events until its end, or nothing if the connection is cut. */
    private String poll(String cookies) {
        try {
            return get("/rawman?action=waitevent&timeout=15", cookies);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    public void anEventGoesFromTcpToHttp() throws Exception {
        drop();
        String cookies = login();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> poll(cookies));
        try (AmiClient client = lab.login()) {
            client.ask("Action: UserEvent", "UserEvent: Across");
        }
        String answer = waiting.get(Lab.SOON.toSeconds(), TimeUnit.SECONDS);
        assertTrue(answer, answer.contains("UserEvent: Across\r\n"));
    }

    @Test
    public void theManagersSwitchCountsAtOnce() throws Exception {
        drop();
        Path manager = Path.of(context.getProperty("patchbay.etc.asterisk")).resolve("manager.conf");
        String text = Files.readString(manager);
        Files.writeString(manager, text.replace("webenabled = yes", "webenabled = no"));
        service().reload();
        assertTrue(get("/rawman?action=ping", "").startsWith("HTTP/1.1 404 "));
        Files.writeString(manager, text);
        service().reload();
        assertTrue(get("/rawman?action=ping", "").startsWith("HTTP/1.1 200 "));
    }
}
