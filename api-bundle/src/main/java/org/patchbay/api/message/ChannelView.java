package org.patchbay.api.message;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What an event needs to know of a channel: enough to append the configured {@code ChanVariable} lines. A PBX
 * implements it; the manager only looks.
 *
 * <p><b>Threads.</b> Called on the thread that publishes the event, once for each configured variable. It must not
 * block and must not publish.
 */
@ConsumerType
public interface ChannelView {
    /**
     * The name of the channel, such as {@code SIP/1001-00000001}.
     *
     * @return the name; a line end in it is refused when the event is published
     */
    String name();

    /**
     * The id that no other channel of this server has or had.
     *
     * @return the unique id
     */
    String uniqueId();

    /**
     * The value of a channel variable, of a global variable of that name if the channel has none, or of a dialplan
     * function if the name contains a bracket, such as {@code LEN(abc)} (specification 7.1).
     *
     * @param name the name as configured in {@code channelvars}
     * @return the value, or the empty text if it is not set or cannot be computed
     */
    String variable(String name);
}
