package org.patchbay.pack.pbx.bridge;

import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;

/** Looks after two channels that only talk to each other; when one of them ends, both do. Used by the loop. */
public final class Pairing implements Attendant {
    private final Channel first;
    private final Channel second;
    private final Bridge bridge;

    private Pairing(Channel first, Channel second) {
        this.first = first;
        this.second = second;
        this.bridge = Bridge.join(first, second);
    }

    /** Joins them. */
    public static void start(Channel first, Channel second) {
        Pairing pairing = new Pairing(first, second);
        first.attend(pairing);
        second.attend(pairing);
    }

    @Override
    public void digit(Channel from, char digit) {
        bridge.digit(from, digit);
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        bridge.signal(from, signal);
    }

    @Override
    public void hangupRequested(Channel ending) {
        bridge.part();
        Channel left = other(ending);
        ending.hangUp();
        if (left.attendant() == this) {
            left.requestHangup(ending.hangupCause() == 0 ? HangupCause.NORMAL : ending.hangupCause());
        }
    }

    @Override
    public void replaced(Channel from, Channel by) {
        bridge.part();
        Channel left = other(from);
        if (left.attendant() == this) {
            left.requestHangup(HangupCause.NORMAL);
        }
    }

    private Channel other(Channel one) {
        return one == first ? second : first;
    }
}
