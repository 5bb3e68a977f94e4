package org.patchbay.pack.pbx.monitor;

import static org.patchbay.pack.pbx.call.ChannelHeader.named;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.call.ChannelHeader;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.feature.Truth;

/** The actions about Monitor and MuteAudio (specification 16.3). */
final class MonitorActions {
    private static final String CHANNEL = "Channel";

    private final Exchange exchange;

    MonitorActions(Exchange exchange) {
        this.exchange = exchange;
    }

    Reply start(ActionCall call) throws ActionException {
        Channel channel = channel(call);
        String file = call.header("File");
        if (!Monitoring.of(channel).start(channel, file.isEmpty() ? defaultName(channel) : file)) {
            throw new ActionException("Could not start monitoring channel");
        }
        return Reply.success("Started monitoring channel");
    }

    /** The name of the channel, in which nothing looks like a folder. */
    static String defaultName(Channel channel) {
        return channel.name().replace('/', '-');
    }

    Reply stop(ActionCall call) throws ActionException {
        Channel channel = channel(call);
        Monitoring.of(channel).stop(channel);
        return Reply.success("Stopped monitoring channel");
    }

    Reply change(ActionCall call) throws ActionException {
        named(call, CHANNEL, "No channel specified");
        String file = named(call, "File", "No filename specified");
        if (!Monitoring.of(channel(call)).rename(file)) {
            throw new ActionException("Could not change monitored filename of channel");
        }
        return Reply.success("Changed monitor filename");
    }

    Reply pause(ActionCall call) throws ActionException {
        Monitoring.of(channel(call)).pause(true);
        return Reply.success("Paused monitoring of the channel");
    }

    Reply unpause(ActionCall call) throws ActionException {
        Monitoring.of(channel(call)).pause(false);
        return Reply.success("Unpaused monitoring of the channel");
    }

    private Channel channel(ActionCall call) throws ActionException {
        named(call, CHANNEL, "No channel specified");
        return ChannelHeader.required(call, exchange);
    }

    /** A word that is no direction counts as none. */
    Reply muteAudio(ActionCall call) throws ActionException {
        named(call, CHANNEL, "Channel not specified");
        String state = named(call, "State", "State not specified");
        String direction = named(call, "Direction", "Direction not specified");
        Channel channel = ChannelHeader.required(call, exchange);
        channel.belonging(Muting.class, Muting::new)
                .set(
                        Direction.ofAudio(direction).orElseThrow(() -> new ActionException("Direction not specified")),
                        Truth.isTrue(state));
        return Reply.success();
    }
}
