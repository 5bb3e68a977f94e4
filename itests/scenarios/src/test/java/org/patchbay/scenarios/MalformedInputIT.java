package org.patchbay.scenarios;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Whatever somebody sends, the others are served, and nothing of it stays: no memory, no sockets, no stack traces. */
@RunWith(Parameterized.class)
public class MalformedInputIT {
    @ClassRule
    public static final ServerUnderAttack SERVER = new ServerUnderAttack();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PINGS = 500;
    private static final Duration AFTERWARDS = Duration.ofMillis(50);

    /** The attacker takes part of this machine, too. */
    private static final Duration MEANWHILE = Duration.ofSeconds(3);

    private final String name;
    private final Attacks.Attack attack;

    public MalformedInputIT(String name, Attacks.Attack attack) {
        this.name = name;
        this.attack = attack;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> attacks() {
        return List.of(
                attack("over-long lines", Attacks::overLongLines),
                attack("100,000 headers", Attacks::headersWithoutEnd),
                attack("binary noise", Attacks::binaryNoise),
                attack("a line of 64 MiB", Attacks::lineWithoutEnd),
                attack("unread answers", Attacks::unreadAnswers),
                attack("half-open connections", Attacks::halfOpenConnections),
                attack("slow bytes", Attacks::slowBytes),
                attack("resets", Attacks::resets),
                attack("200 connections at once", Attacks::aCrowd));
    }

    private static Object[] attack(String name, Attacks.Attack attack) {
        return new Object[] {name, attack};
    }

    @Test
    public void harmsNobodyElse() throws Exception {
        ExecutorService attacker = Executors.newSingleThreadExecutor();
        try {
            Future<?> over = attacker.submit(() -> {
                attack.on(SERVER.port());
                return null;
            });
            Pings meanwhile = Pings.measureUntilDone(SERVER.healthy(), over, LIMIT);
            assertTrue(name + " comes to an end", over.isDone());
            over.get();
            Duration login = SERVER.timeOfLogin();
            Pings afterwards = Pings.measure(SERVER.healthy(), PINGS);
            String figures = name + ": a new login " + login + ", pings meanwhile " + meanwhile.longest()
                    + " at most, afterwards " + afterwards.percentile(99) + " at the 99th percentile, memory "
                    + (SERVER.growth() >> 10) + " KiB more";
            report(figures);
            assertTrue(figures, meanwhile.longest().compareTo(MEANWHILE) < 0);
            assertTrue(figures, afterwards.percentile(99).compareTo(AFTERWARDS) < 0);
            SERVER.insistThatNothingStays();
            SERVER.insistOnACleanLog();
        } finally {
            attacker.shutdownNow();
            attacker.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** For who wants to know how far from the limits it is. */
    private static void report(String figures) throws IOException {
        Path file = Path.of(System.getProperty("scenarios.work"), "malformed-input.txt");
        Files.writeString(file, figures + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
