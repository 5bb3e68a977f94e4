package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** Specification 14.4; transcript core-corestatus. */
public class CoreStatusTest {
    private static final Instant START = Instant.parse("2026-01-02T23:04:05.678Z");

    private static Clock at(String instant, ZoneId zone) {
        return Clock.fixed(Instant.parse(instant), zone);
    }

    private static String answer(CoreStatus status) {
        return AmiTest.perform(status, FakeCall.of("Action: CoreStatus", "ActionID: 1"))
                .text();
    }

    @Test
    public void givesTheStartTwiceBeforeTheFirstReload() {
        CoreStatus status = new CoreStatus(START, at("2026-03-04T05:06:07Z", ZoneOffset.UTC));
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
        CoreStatus status = new CoreStatus(START, at("2026-07-04T22:00:00Z", ZoneId.of("Europe/Oslo")));
        status.reloaded();
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
