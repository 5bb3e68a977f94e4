package org.patchbay.health;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.junit.Test;
import org.patchbay.testkit.FakeManager;

/** When the server is well, when somebody should look, and when it is not ready. */
public class ServerChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** A clock that a test moves. */
    private static final class Hand extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();
    private final FakeManager manager = new FakeManager();
    private final ServerChecks checks = new ServerChecks(() -> Optional.of(manager), clock);

    private Result look(String name) {
        return checks.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .execute();
    }

    @Test
    public void isNotReadyWithoutAListener() {
        assertEquals(Result.Status.CRITICAL, look("listeners").getStatus());
        manager.listening("127.0.0.1:5038", true);
        assertEquals(Result.Status.OK, look("listeners").getStatus());
        manager.listening("127.0.0.1:5040", false);
        assertEquals(Result.Status.CRITICAL, look("listeners").getStatus());
    }

    @Test
    public void isNotReadyWhenTheManagerIsSwitchedOff() {
        manager.listening("127.0.0.1:5038", true).switchedOff();
        assertEquals(Result.Status.CRITICAL, look("listeners").getStatus());
    }

    @Test
    public void everyCheckFailsWithoutAManager() {
        ServerChecks alone = new ServerChecks(Optional::empty, clock);
        alone.checks()
                .forEach(check -> assertEquals(
                        check.name(), Result.Status.CRITICAL, check.execute().getStatus()));
    }

    @Test
    public void warnsOfAReaderThatWillBeCutOff() {
        manager.retaining(10_000);
        assertEquals(Result.Status.OK, look("event log").getStatus());
        manager.retaining(45_000);
        assertEquals(Result.Status.WARN, look("event log").getStatus());
        manager.retaining(100_001);
        assertEquals(Result.Status.CRITICAL, look("event log").getStatus());
    }

    @Test
    public void warnsOfACertificateThatEndsSoonAndFailsWhenItHasEnded() {
        assertEquals(Result.Status.OK, look("certificates").getStatus());
        manager.secured("127.0.0.1:5039", NOW.plus(Duration.ofDays(20)));
        assertEquals(Result.Status.WARN, look("certificates").getStatus());
        clock.now = NOW.plus(Duration.ofDays(21));
        assertEquals(Result.Status.CRITICAL, look("certificates").getStatus());
    }

    @Test
    public void noticesThatNoWorkerGetsAnythingDone() {
        manager.working(16, 3, 100);
        assertEquals(Result.Status.WARN, look("workers").getStatus());
        clock.now = NOW.plusSeconds(29);
        assertEquals(Result.Status.WARN, look("workers").getStatus());
        clock.now = NOW.plusSeconds(31);
        assertEquals(Result.Status.CRITICAL, look("workers").getStatus());
        manager.working(16, 3, 101);
        assertEquals("one task was done", Result.Status.WARN, look("workers").getStatus());
        manager.working(15, 0, 101);
        assertEquals(Result.Status.OK, look("workers").getStatus());
    }

    @Test
    public void onlyAStandstillSaysThatTheServerHasToBeStartedAgain() {
        checks.checks().forEach(check -> assertEquals(check.name(), check.name().equals("workers"), check.live()));
    }
}
