package org.patchbay.pack.pbx.channel;

/** What a channel is doing (specification A.1). */
public enum ChannelState {
    DOWN("Down"),
    RESERVED("Rsrvd"),
    OFF_HOOK("OffHook"),
    DIALING("Dialing"),
    RING("Ring"),
    RINGING("Ringing"),
    UP("Up"),
    BUSY("Busy"),
    DIALING_OFF_HOOK("Dialing Offhook"),
    PRE_RING("Pre-ring");

    private final String text;

    ChannelState(String text) {
        this.text = text;
    }

    /** The number in {@code ChannelState} headers. */
    public int number() {
        return ordinal();
    }

    /** The word in {@code ChannelStateDesc} headers. */
    public String text() {
        return text;
    }
}
