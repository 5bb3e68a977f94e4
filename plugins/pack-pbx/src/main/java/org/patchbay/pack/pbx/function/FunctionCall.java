package org.patchbay.pack.pbx.function;

import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.dialplan.Arguments;

/**
 * One use of a function.
 *
 * @param channel on which it is used; nothing if on none
 * @param name the function
 * @param text its arguments in one piece
 */
public record FunctionCall(Optional<Channel> channel, String name, String text) {
    /** Its arguments. */
    public Arguments arguments() {
        return Arguments.of(text);
    }

    /**
     * The channel.
     *
     * @throws FunctionException if there is none
     */
    public Channel requireChannel() throws FunctionException {
        return channel.orElseThrow(() -> new FunctionException(name + " needs a channel"));
    }
}
