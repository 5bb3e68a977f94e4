package org.patchbay.pack.pbx.call;

import static org.patchbay.pack.pbx.call.ChannelHeader.named;
import static org.patchbay.pack.pbx.call.ChannelHeader.required;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.endpoint.LocalPair;
import org.patchbay.pack.pbx.feature.Switchboard;

/** The short actions that do something to one channel (specification 14.5, 14.8, 16.2). */
final class ChannelControls {
    private static final String NO_CHANNEL = "No channel specified";

    private final Switchboard pbx;

    ChannelControls(Switchboard pbx) {
        this.pbx = pbx;
    }

    Reply sendText(ActionCall call) throws ActionException {
        named(call, "Channel", NO_CHANNEL);
        String message = named(call, "Message", "No Message specified");
        Channel channel = required(call, pbx.exchange());
        return channel.farEnd().text(channel, message) ? Reply.success("Success") : Reply.error("Failure");
    }

    Reply absoluteTimeout(ActionCall call) throws ActionException {
        named(call, "Channel", NO_CHANNEL);
        Duration limit =
                DialTime.parse(call.header("Timeout")).orElseThrow(() -> new ActionException("No timeout specified"));
        required(call, pbx.exchange()).limit(limit);
        return Reply.success("Timeout Set");
    }

    Reply playDigit(ActionCall call) throws ActionException {
        Channel channel = pbx.exchange()
                .channels()
                .find(call.header("Channel"))
                .orElseThrow(() -> new ActionException("Channel not found"));
        String digit = named(call, "Digit", "No digit specified");
        pbx.exchange().agenda().soon(() -> channel.playDigit(digit.charAt(0)));
        return Reply.success("DTMF successfully queued");
    }

    /** The feature digits and the extension go to the channel as if its far end had pressed them. */
    Reply attendedTransfer(ActionCall call) throws ActionException {
        named(call, "Channel", NO_CHANNEL);
        String extension = named(call, "Exten", "No extension specified");
        String code = pbx.keys().code("atxfer");
        if (code.isEmpty()) {
            throw new ActionException("No attended transfer feature found");
        }
        Channel channel = pbx.exchange()
                .channels()
                .find(call.header("Channel"))
                .orElseThrow(() -> new ActionException("Channel specified does not exist"));
        if (!call.header("Context").isEmpty()) {
            channel.setVariable("TRANSFER_CONTEXT", call.header("Context"));
        }
        String digits = code + extension;
        pbx.exchange().agenda().soon(() -> digits.chars().forEach(digit -> channel.receiveDigit((char) digit)));
        return Reply.success("Atxfer successfully queued");
    }

    Reply optimizeAway(ActionCall call) throws ActionException {
        named(call, "Channel", "'Channel' not specified.");
        Channel channel = pbx.exchange()
                .channels()
                .find(call.header("Channel"))
                .orElseThrow(() -> new ActionException("Channel does not exist."));
        if (!(channel.farEnd() instanceof LocalPair.Half half)) {
            throw new ActionException("Unable to find channel");
        }
        half.allowOptimization();
        return Reply.success("Queued channel to be optimized away");
    }

    Reply agi(ActionCall call) throws ActionException {
        if (call.header("Channel").isEmpty() || call.header("Command").isEmpty()) {
            throw new ActionException("Both, Channel and Command are *required*");
        }
        Optional<Channel> channel = pbx.exchange().channels().find(call.header("Channel"));
        throw new ActionException(
                channel.isEmpty()
                        ? "Channel " + call.header("Channel") + " does not exist."
                        : "Failed to add AGI command to channel "
                                + channel.get().name() + " queue");
    }

    Reply sendMessage(ActionCall call) throws ActionException {
        String to = named(call, "To", "No 'To' address specified.");
        int colon = to.indexOf(':');
        if (colon < 0 || pbx.technologies().find(to.substring(0, colon)).isEmpty()) {
            throw new ActionException("Message technology not found.");
        }
        String device = to.substring(0, colon) + "/" + to.substring(colon + 1);
        if (pbx.devices().unreachable(device)) {
            throw new ActionException("Message failed to send.");
        }
        return Reply.success("Message successfully sent");
    }
}
