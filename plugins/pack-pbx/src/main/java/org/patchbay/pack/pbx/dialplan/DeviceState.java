package org.patchbay.pack.pbx.dialplan;

import java.util.Locale;
import java.util.Optional;

/** What a device is doing. The order gives the numbers in the events of queues (specification A.6). */
public enum DeviceState {
    /** Nobody knows. */
    UNKNOWN("Unknown"),
    /** Idle. */
    NOT_INUSE("Not in use"),
    /** In a call, and able to take another one. */
    INUSE("In use"),
    /** In as many calls as it can have. */
    BUSY("Busy"),
    /** There is no such device. */
    INVALID("Invalid"),
    /** Not reachable. */
    UNAVAILABLE("Unavailable"),
    /** Called, not answered. */
    RINGING("Ringing"),
    /** In a call, and called by another one. */
    RINGINUSE("Ring+Inuse"),
    /** Its call is on hold. */
    ONHOLD("On Hold");

    private final String text;

    DeviceState(String text) {
        this.text = text;
    }

    /** The number on the wire. */
    public int number() {
        return ordinal();
    }

    /** The words that commands show. */
    public String text() {
        return text;
    }

    /** The state of that name, as DEVICE_STATE takes it: {@code NOT_INUSE}, {@code inuse} and so on. */
    public static Optional<DeviceState> named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (DeviceState state : values()) {
            if (state.name().equals(wanted)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
