package org.patchbay.pack.pbx.endpoint;

import org.patchbay.pack.pbx.channel.Channel;

/** A kind of channel, such as SIP. Used by the loop. */
public interface Technology {
    /** What stands in front of the slash in the names of its channels. */
    String name();

    /**
     * Makes a channel to somebody, which is down and is not called yet.
     *
     * @param resource what stands behind the slash in a dial string
     * @return the channel; its Newchannel event is out
     * @throws CallFailure if there is nobody of that name, or no room
     */
    Channel request(String resource) throws CallFailure;
}
