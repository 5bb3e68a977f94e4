package org.patchbay.pack.pbx.call;

import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;

/** The header {@code Channel} of an action. */
public final class ChannelHeader {
    private ChannelHeader() {}

    /** The channel it names; nothing if it is missing or empty. */
    public static Optional<Channel> optional(ActionCall call, Exchange exchange) throws ActionException {
        return call.header("Channel").isEmpty() ? Optional.empty() : Optional.of(required(call, exchange));
    }

    /** The channel it names. */
    public static Channel required(ActionCall call, Exchange exchange) throws ActionException {
        return exchange.channels()
                .find(call.header("Channel"))
                .orElseThrow(() -> new ActionException("No such channel"));
    }

    /** Refuses a request in which a header is missing or empty. */
    public static String named(ActionCall call, String header, String refusal) throws ActionException {
        String value = call.header(header);
        if (value.isEmpty()) {
            throw new ActionException(refusal);
        }
        return value;
    }
}
