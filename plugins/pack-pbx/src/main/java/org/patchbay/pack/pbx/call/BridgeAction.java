package org.patchbay.pack.pbx.call;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.bridge.Pairing;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelTable;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.Masquerade;

/** {@code Action: Bridge} takes two channels out of what they do and joins them (specification 16.2). */
final class BridgeAction implements ActionHandler {
    private static final String PREFIX = "Bridge/";

    private final Exchange exchange;

    BridgeAction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String one = call.header("Channel1");
        String two = call.header("Channel2");
        if (one.isEmpty() || two.isEmpty()) {
            throw new ActionException("Missing channel parameter in request");
        }
        ChannelTable channels = exchange.channels();
        Channel first =
                channels.findByPrefix(one).orElseThrow(() -> new ActionException("Channel1 does not exists: " + one));
        Channel second =
                channels.findByPrefix(two).orElseThrow(() -> new ActionException("Channel2 does not exists: " + two));
        if (!channels.hasRoom(2)) {
            throw new ActionException("Unable to create temporary channels!");
        }
        if (first == second || first.hangupRequested() || second.hangupRequested()) {
            throw new ActionException("Could not make channels compatible for manager bridge");
        }
        first.answer();
        Channel left = Masquerade.into(first, PREFIX);
        second.answer();
        Channel right = Masquerade.into(second, PREFIX);
        exchange.publish(AmiEvent.of("BridgeAction", CALL)
                .with("Response", "Success")
                .with("Channel1", left.name())
                .with("Channel2", right.name())
                .about(left, right));
        Pairing.start(left, right);
        return Reply.success("Launched bridge thread with success");
    }
}
