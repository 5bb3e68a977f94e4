package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** Specification 14.4; transcript core-corestatus. */
public class CoreStatusTest {
    private static final Instant START = Instant.parse("2026-01-02T23:04:05.678Z");

    private static CoreStatus status(Optional<Instant> reload, ZoneId zone) {
        return new CoreStatus(new ServerTimes(START, () -> reload, Clock.system(zone)), new Calls());
    }

    private static String answer(CoreStatus status) {
        return AmiTest.perform(status, FakeCall.of("Action: CoreStatus", "ActionID: 1"))
                .text();
    }

    @Test
    public void givesTheStartTwiceBeforeTheFirstReload() {
        CoreStatus status = status(Optional.empty(), ZoneOffset.UTC);
        assertEquals("""
                Response: Success
                ActionID: 1
                CoreStartupDate: 2026-01-02
                CoreStartupTime: 23:04:05
                CoreReloadDate: 2026-01-02
                CoreReloadTime: 23:04:05
                CoreCurrentCalls: 0

                """, answer(status));
    }

    @Test
    public void givesTheLastReloadInLocalTime() {
        CoreStatus status = status(Optional.of(Instant.parse("2026-07-04T22:00:00Z")), ZoneId.of("Europe/Oslo"));
        assertEquals("""
                Response: Success
                ActionID: 1
                CoreStartupDate: 2026-01-03
                CoreStartupTime: 00:04:05
                CoreReloadDate: 2026-07-05
                CoreReloadTime: 00:00:00
                CoreCurrentCalls: 0

                """, answer(status));
    }
}
