package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.patchbay.pack.pbx.dialplan.DeviceState;

/** A member of one queue. Used by the loop. */
final class Member {
    private final String location;
    private final boolean dynamic;
    private String name;
    private String stateInterface;
    private String device;
    private int penalty;
    private boolean paused;
    private boolean ringInUse;
    private int calls;
    private boolean inCall;

    /** How many callers of this queue ring it now. */
    private int rung;

    /** When its last call of this queue ended; the epoch before any. */
    private Instant lastCall = Instant.EPOCH;

    private DeviceState state = DeviceState.UNKNOWN;

    Member(MemberLine line, boolean ringInUse) {
        this.location = line.location();
        this.dynamic = line.dynamic();
        this.ringInUse = ringInUse;
        update(line);
    }

    /** The file says something else of it now. */
    void update(MemberLine line) {
        name = line.name();
        stateInterface = line.stateInterface();
        device = device(stateInterface);
        penalty = line.penalty();
    }

    String location() {
        return location;
    }

    String name() {
        return name;
    }

    String stateInterface() {
        return stateInterface;
    }

    /** The device as states know it. */
    String device() {
        return device;
    }

    /** In small letters, without the options of a Local channel. */
    private static String device(String stateInterface) {
        String device = stateInterface.toLowerCase(Locale.ROOT);
        int options = device.startsWith("local/") ? device.indexOf('/', "local/".length()) : -1;
        return options < 0 ? device : device.substring(0, options);
    }

    boolean dynamic() {
        return dynamic;
    }

    String membership() {
        return dynamic ? "dynamic" : "static";
    }

    int penalty() {
        return penalty;
    }

    void penalty(int next) {
        penalty = next;
    }

    boolean paused() {
        return paused;
    }

    void paused(boolean next) {
        paused = next;
    }

    boolean ringInUse() {
        return ringInUse;
    }

    void ringInUse(boolean next) {
        ringInUse = next;
    }

    DeviceState state() {
        return state;
    }

    void state(DeviceState next) {
        state = next;
    }

    int calls() {
        return calls;
    }

    /** Seconds since 1970 when its last call ended; 0 before any. */
    long lastCall() {
        return lastCall.getEpochSecond();
    }

    Instant lastCallEnd() {
        return lastCall;
    }

    boolean inCall() {
        return inCall;
    }

    void callBegins() {
        inCall = true;
    }

    void callEnds(Instant now) {
        inCall = false;
        calls++;
        lastCall = now;
    }

    boolean rung() {
        return rung > 0;
    }

    void ringBegins() {
        rung++;
    }

    void ringEnds() {
        rung = Math.max(0, rung - 1);
    }

    void forgetCalls() {
        calls = 0;
        lastCall = Instant.EPOCH;
    }

    /** Whether its last call is so short ago that it is left alone. */
    boolean wrapsUp(Duration pause, Instant now) {
        return calls > 0 && !pause.isZero() && now.isBefore(lastCall.plus(pause));
    }

    /** Whether its device can be rung. */
    boolean canRing() {
        return switch (state) {
            case NOT_INUSE, UNKNOWN -> true;
            case INUSE, RINGING, RINGINUSE, ONHOLD -> ringInUse;
            default -> false;
        };
    }

    /** Whether the device is there and idle. */
    boolean idle() {
        return state == DeviceState.NOT_INUSE || state == DeviceState.UNKNOWN;
    }

    /** Whether the device is there. */
    boolean reachable() {
        return state != DeviceState.UNAVAILABLE && state != DeviceState.INVALID;
    }
}
