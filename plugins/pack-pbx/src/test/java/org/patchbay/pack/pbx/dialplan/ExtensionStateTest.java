package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.patchbay.pack.pbx.dialplan.DeviceState.BUSY;
import static org.patchbay.pack.pbx.dialplan.DeviceState.INUSE;
import static org.patchbay.pack.pbx.dialplan.DeviceState.INVALID;
import static org.patchbay.pack.pbx.dialplan.DeviceState.NOT_INUSE;
import static org.patchbay.pack.pbx.dialplan.DeviceState.ONHOLD;
import static org.patchbay.pack.pbx.dialplan.DeviceState.RINGING;
import static org.patchbay.pack.pbx.dialplan.DeviceState.RINGINUSE;
import static org.patchbay.pack.pbx.dialplan.DeviceState.UNAVAILABLE;
import static org.patchbay.pack.pbx.dialplan.DeviceState.UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Specification A.3 and A.6. */
public class ExtensionStateTest {
    private static int state(DeviceState... devices) {
        return ExtensionState.of(List.of(devices)).number();
    }

    @Test
    public void oneDeviceSaysItAll() {
        assertEquals(0, state(UNKNOWN));
        assertEquals(0, state(NOT_INUSE));
        assertEquals(1, state(INUSE));
        assertEquals(2, state(BUSY));
        assertEquals(4, state(UNAVAILABLE));
        assertEquals(4, state(INVALID));
        assertEquals(8, state(RINGING));
        assertEquals(9, state(RINGINUSE));
        assertEquals(16, state(ONHOLD));
    }

    @Test
    public void severalDevicesAreOne() {
        assertEquals(0, state());
        assertEquals(0, state(NOT_INUSE, UNAVAILABLE));
        assertEquals(1, state(NOT_INUSE, INUSE));
        assertEquals(1, state(BUSY, INUSE));
        assertEquals(1, state(BUSY, NOT_INUSE));
        assertEquals(2, state(BUSY, UNAVAILABLE));
        assertEquals(4, state(UNAVAILABLE, INVALID));
        assertEquals(8, state(RINGING, NOT_INUSE));
        assertEquals(9, state(RINGING, INUSE));
        assertEquals(16, state(ONHOLD, NOT_INUSE));
        assertEquals(17, state(ONHOLD, INUSE));
    }

    @Test
    public void deviceStatesHaveTheNumbersOfTheWire() {
        assertEquals(0, UNKNOWN.number());
        assertEquals(4, INVALID.number());
        assertEquals(8, ONHOLD.number());
    }

    @Test
    public void aStateIsFoundByItsNameInAnyCase() {
        assertEquals(Optional.of(NOT_INUSE), DeviceState.named("not_inuse "));
        assertEquals(Optional.empty(), DeviceState.named("idle"));
    }
}
