package org.patchbay.core.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import org.junit.Test;

/** Limits with which nothing would work are refused by name. */
public class LimitSettingsTest {
    /** The least of everything; each argument is lowered by one in its turn. */
    private static LimitSettings lowered(int which) {
        int[] by = new int[7];
        if (which >= 0) {
            by[which] = 1;
        }
        return new LimitSettings(
                1 - by[0], 2 - by[1], 1 - by[2], 4096 - by[3], 100 - by[4], 65536 - by[5], Duration.ofMillis(-by[6]));
    }

    @Test
    public void theLeastLimitsAreTaken() {
        assertEquals(4096, lowered(-1).outboxHighWater());
    }

    @Test
    public void aLimitBelowTheLeastIsRefusedByName() {
        String[] refusals = {
            "io.threads is at least 1, not 0",
            "workers is at least 2, not 1",
            "pending.requests is at least 1, not 0",
            "outbox.bytes is at least 4096, not 4095",
            "lag.events is at least 100, not 99",
            "lag.bytes is at least 65536, not 65535",
            "grace.millis is at least 0, not -1"
        };
        for (int i = 0; i < refusals.length; i++) {
            int which = i;
            String message = assertThrows(IllegalArgumentException.class, () -> lowered(which))
                    .getMessage();
            assertEquals(refusals[i], message);
        }
    }

    @Test
    public void aPortIsAPort() {
        assertEquals(65535, new ListenerSettings("::1", 65535).port());
        assertThrows(IllegalArgumentException.class, () -> new ListenerSettings("::1", 65536));
        assertThrows(IllegalArgumentException.class, () -> new ListenerSettings("::1", -1));
        assertThrows(NullPointerException.class, () -> new ListenerSettings(null, 5038));
    }

    @Test
    public void anAddressIsShownAsOperatorsWriteIt() {
        assertEquals("127.0.0.1:5038", new ListenerSettings("127.0.0.1", 5038).toString());
        assertEquals("[::1]:5038", new ListenerSettings("::1", 5038).toString());
    }
}
