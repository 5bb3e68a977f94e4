package org.patchbay.core.account;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;
import org.patchbay.core.settings.ThrottleSettings;

/** Who fails too often is not looked at for a while. */
public class LoginThrottleTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Dial clock = new Dial();
    private final LoginThrottle throttle =
            new LoginThrottle(new ThrottleSettings(5, 3, Duration.ofSeconds(60), 4), clock);

    /** A clock that a test turns. */
    private static final class Dial extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static InetAddress address(int last) throws Exception {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }

    @Test
    public void anAccountIsLockedWhereverTheFailuresComeFrom() throws Exception {
        assertFalse(throttle.failed(address(1), "Admin"));
        assertFalse(throttle.failed(address(2), "admin"));
        assertFalse(throttle.locked(HERE, "admin"));
        assertTrue(throttle.failed(address(3), "ADMIN"));
        assertTrue(throttle.locked(HERE, "admin"));
        assertFalse(throttle.locked(HERE, "other"));
    }

    @Test
    public void anAddressIsLockedWhateverItTries() {
        for (int i = 0; i < 5; i++) {
            assertEquals(i == 4, throttle.failed(HERE, "name" + i));
        }
        assertTrue(throttle.locked(HERE, "anybody"));
    }

    @Test
    public void aLockOutEndsByItselfOrByAnOperator() {
        for (int i = 0; i < 3; i++) {
            throttle.failed(HERE, "admin");
        }
        LoginThrottle.LockOut lockOut = throttle.lockOuts().get(0);
        assertEquals("account admin", lockOut.key());
        assertEquals(Instant.EPOCH.plusSeconds(60), lockOut.until());
        assertTrue(throttle.release("account admin"));
        assertFalse(throttle.locked(HERE, "admin"));
        assertFalse(throttle.release("account admin"));
        for (int i = 0; i < 3; i++) {
            throttle.failed(HERE, "admin");
        }
        clock.now = Instant.EPOCH.plusSeconds(61);
        assertFalse(throttle.locked(HERE, "admin"));
        assertTrue(throttle.lockOuts().isEmpty());
    }

    @Test
    public void remembersNoMoreThanItMay() throws Exception {
        for (int i = 0; i < 100; i++) {
            throttle.failed(address(i), "name" + i);
        }
        assertFalse(throttle.release("account name0"));
        assertTrue(throttle.release("account name99"));
    }
}
