package org.patchbay.pack.pbx.channel;

import java.util.Objects;

/**
 * What a channel is made of.
 *
 * @param name its name
 * @param state what it does at first
 * @param caller who is at its far end
 * @param account who pays
 * @param place where it would start in the dialplan
 */
public record Blueprint(String name, ChannelState state, Party caller, String account, Place place) {
    public Blueprint {
        Objects.requireNonNull(name, "name");
    }

    /** A channel of that name that is down and of which nothing is known. */
    public static Blueprint of(String name) {
        return new Blueprint(name, ChannelState.DOWN, Party.UNKNOWN, "", new Place("", "", 1));
    }

    public Blueprint state(ChannelState other) {
        return new Blueprint(name, other, caller, account, place);
    }

    public Blueprint caller(Party other) {
        return new Blueprint(name, state, other, account, place);
    }

    public Blueprint account(String other) {
        return new Blueprint(name, state, caller, other, place);
    }

    public Blueprint place(String context, String extension) {
        return new Blueprint(name, state, caller, account, new Place(context, extension, 1));
    }
}
