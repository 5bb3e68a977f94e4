package org.patchbay.pack.pbx.monitor;

import static org.patchbay.pack.pbx.call.ChannelHeader.named;

import java.util.Set;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.call.ChannelHeader;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.OptionLetters;
import org.patchbay.pack.pbx.feature.Truth;

/** The actions about MixMonitor (specification 16.3). */
final class MixMonitorActions {
    private static final String CHANNEL = "Channel";
    private static final String NO_CHANNEL = "No channel specified";

    private final Exchange exchange;
    private final RecordingIds ids;

    MixMonitorActions(Exchange exchange, RecordingIds ids) {
        this.exchange = exchange;
        this.ids = ids;
    }

    Reply start(ActionCall call) throws ActionException {
        named(call, CHANNEL, NO_CHANNEL);
        Channel channel = ChannelHeader.required(call, exchange);
        OptionLetters options = OptionLetters.parse(call.header("Options"));
        String file = call.header("File");
        String id = ids.next();
        if (!MixMonitors.of(channel)
                .start(channel, id, file.isEmpty() ? MonitorActions.defaultName(channel) : file, options)) {
            throw new ActionException("Could not start monitoring channel");
        }
        return options.has('i') ? Reply.success().with("MixMonitorID", id) : Reply.success();
    }

    Reply stop(ActionCall call) throws ActionException {
        named(call, CHANNEL, NO_CHANNEL);
        Channel channel = ChannelHeader.required(call, exchange);
        if (!MixMonitors.of(channel).stop(call.header("MixMonitorID"))) {
            throw new ActionException("Could not stop monitoring channel");
        }
        return Reply.success();
    }

    Reply mute(ActionCall call) throws ActionException {
        Set<Direction> directions = Direction.ofRecording(
                        named(call, "Direction", "No direction specified. Must be read, write or both"))
                .orElseThrow(() -> new ActionException("Invalid direction specified. Must be read, write or both"));
        named(call, CHANNEL, NO_CHANNEL);
        String state = named(call, "State", "No state specified");
        Channel channel = ChannelHeader.required(call, exchange);
        if (!MixMonitors.of(channel).mute(directions, Truth.isTrue(state))) {
            throw new ActionException("Cannot set mute flag");
        }
        return Reply.success();
    }
}
