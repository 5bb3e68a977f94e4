package org.patchbay.pack.pbx.dialplan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the devices of a hint are doing together (specification A.3). */
public enum ExtensionState {
    /** The hint was taken away. */
    REMOVED(-2, "Removed"),
    /** There is no hint. */
    NO_HINT(-1, "Unknown"),
    /** All devices are idle, or nobody knows. */
    IDLE(0, "Idle"),
    /** At least one is in a call. */
    INUSE(1, "InUse"),
    /** All that can be reached are busy. */
    BUSY(2, "Busy"),
    /** None can be reached. */
    UNAVAILABLE(4, "Unavailable"),
    /** At least one rings and none is in a call. */
    RINGING(8, "Ringing"),
    /** At least one rings and at least one is in a call. */
    INUSE_RINGING(9, "InUse&Ringing"),
    /** At least one has its call on hold and none is in a call. */
    ONHOLD(16, "Hold"),
    /** At least one has its call on hold and at least one is in a call. */
    INUSE_ONHOLD(17, "InUse&Hold");

    private static final Set<DeviceState> TALKING =
            EnumSet.of(DeviceState.INUSE, DeviceState.BUSY, DeviceState.RINGINUSE);
    private static final Set<DeviceState> RINGS = EnumSet.of(DeviceState.RINGING, DeviceState.RINGINUSE);
    private static final Set<DeviceState> AWAY = EnumSet.of(DeviceState.UNAVAILABLE, DeviceState.INVALID);

    private final int number;
    private final String text;

    ExtensionState(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The word that commands show. */
    public String text() {
        return text;
    }

    /** The state of a hint with devices in these states. */
    public static ExtensionState of(Collection<DeviceState> devices) {
        Set<DeviceState> reachable = EnumSet.noneOf(DeviceState.class);
        reachable.addAll(devices);
        boolean away = reachable.removeAll(AWAY);
        if (reachable.isEmpty()) {
            return away ? UNAVAILABLE : IDLE;
        }
        boolean talking = reachable.stream().anyMatch(TALKING::contains);
        if (reachable.stream().anyMatch(RINGS::contains)) {
            return talking ? INUSE_RINGING : RINGING;
        }
        if (reachable.equals(Set.of(DeviceState.BUSY))) {
            return BUSY;
        }
        if (reachable.contains(DeviceState.ONHOLD)) {
            return talking ? INUSE_ONHOLD : ONHOLD;
        }
        return talking ? INUSE : IDLE;
    }
}
