package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.rules.ExternalResource;
import org.patchbay.testkit.AmiClient;

/**
 * A server whose Java takes all its heap at once, so that from then on only what is outside of the heap can grow; and a
 * session that wants to be served whatever others do.
 */
final class ServerUnderAttack extends ExternalResource {
    static final int HEAP_MIB = 64;

    /** The account of those who attack, with Asterisk's writetimeout. */
    static final String GUEST = "guest";

    static final String SECRET = "correct-horse-battery-staple";
    static final String WRONG_SECRET = "hunter2-hunter2";

    /** Connections of people that are not logged in; the number is Asterisk's default. */
    static final int AUTH_LIMIT = 50;

    static final Duration AUTH_TIMEOUT = Duration.ofSeconds(2);

    private static final String USER = "operator";
    private static final String MANAGER_CONF = """
            [general]
            enabled = yes
            port = %d
            bindaddr = 127.0.0.1
            authlimit = %d
            authtimeout = %d

            [operator]
            secret = %s
            read = all
            write = all
            writetimeout = 5000

            [guest]
            secret = %s
            read = all
            write = all
            """;

    private static final String JAVA_OPTIONS = "-Xms%1$dm -Xmx%1$dm -XX:+AlwaysPreTouch".formatted(HEAP_MIB);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(1);
    private static final long GROWTH_LIMIT = 64 << 20;
    private static final int WARM_UP = 2000;
    private static final Pattern STACK_TRACE =
            Pattern.compile("\\s+at \\S+\\(.*|(Caused by: )?[\\w.$]+(Exception|Error)(: .*)?");

    private final ServerHome home = ServerHome.bare("attack");
    private final ServerProcess server = new ServerProcess(home, JAVA_OPTIONS);

    /** Written by before(), like all that follows; read by the tests. */
    private AmiClient healthy;

    private OptionalLong residentBefore = OptionalLong.empty();
    private OptionalLong socketsBefore = OptionalLong.empty();

    @Override
    protected void before() throws IOException {
        Files.writeString(
                home.etcAsterisk().resolve("manager.conf"),
                MANAGER_CONF.formatted(home.port(), AUTH_LIMIT, AUTH_TIMEOUT.toSeconds(), SECRET, SECRET));
        talkAboutEverything();
        server.start();
        try {
            healthy = server.connect().login(USER, SECRET, "off");
            Pings.measure(healthy, WARM_UP);
            residentBefore = vitals().residentBytes();
            socketsBefore = vitals().openSockets();
        } catch (AssertionError | IOException e) {
            server.close();
            throw e;
        }
    }

    /** Secrets and stack traces must not be in the log even then. */
    private void talkAboutEverything() throws IOException {
        Path settings = home.etc().resolve("org.ops4j.pax.logging.cfg");
        String quiet = "log4j2.logger.patchbay.level = INFO";
        String text = Files.readString(settings);
        assertTrue(settings + " says " + quiet, text.contains(quiet));
        Files.writeString(settings, text.replace(quiet, quiet.replace("INFO", "DEBUG")));
    }

    @Override
    protected void after() {
        healthy.close();
        server.close();
    }

    int port() {
        return home.port();
    }

    AmiClient healthy() {
        return healthy;
    }

    private Vitals vitals() {
        return Vitals.of(server.pid());
    }

    /** How long a new login takes, from the connection to the answer. Within the limit it may be tried again. */
    Duration timeOfLogin() {
        AtomicReference<String> answer = new AtomicReference<>("");
        return await(LOGIN_LIMIT, () -> "a new session is logged in: " + answer.get(), () -> {
            try (AmiClient client = AmiClient.connect("127.0.0.1", port())) {
                client.login(USER, SECRET, "off");
                return true;
            } catch (AssertionError | UncheckedIOException e) {
                answer.set(e.toString());
                return false;
            }
        });
    }

    /** By how much its memory has grown since it was ready, in bytes; 0 where nobody knows. */
    long growth() throws IOException {
        return residentBefore.isPresent() ? vitals().residentBytes().orElse(0) - residentBefore.getAsLong() : 0;
    }

    void insistThatNothingStays() throws IOException {
        if (socketsBefore.isPresent()) {
            await(
                    SOON,
                    "the server has closed its sockets",
                    () -> vitals().openSockets().orElse(0) <= socketsBefore.getAsLong());
        }
        assertTrue("memory has grown by " + growth() + " bytes", growth() <= GROWTH_LIMIT);
    }

    /** The log, and what the server said on its terminal. */
    void insistOnACleanLog() throws IOException {
        Path log = home.log().resolve("patchbay.log");
        for (String text : List.of(Files.readString(log), server.terminal())) {
            List<String> lines = text.lines().toList();
            assertEquals(
                    "no stack traces",
                    List.of(),
                    lines.stream()
                            .filter(line -> STACK_TRACE.matcher(line).matches())
                            .toList());
            assertEquals(
                    "no secrets",
                    List.of(),
                    lines.stream()
                            .filter(line -> line.contains(SECRET) || line.contains(WRONG_SECRET))
                            .toList());
        }
    }
}
