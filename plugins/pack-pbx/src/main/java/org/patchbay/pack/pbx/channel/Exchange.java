package org.patchbay.pack.pbx.channel;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.time.Agenda;

/** What a channel needs of the PBX it belongs to. Used by the loop. */
public interface Exchange {
    /** The time, and what is to be done later. */
    Agenda agenda();

    /** Tells everybody who may know. */
    void publish(AmiEvent event);

    /** All channels. */
    ChannelTable channels();

    /** The global variables. */
    Variables globals();

    /** The value of a dialplan function on a channel, such as {@code LEN(abc)}; the empty text if it fails. */
    String function(Channel channel, String expression);
}
