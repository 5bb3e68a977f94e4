package org.patchbay.core.bus;

import java.util.List;
import org.patchbay.api.message.ChannelView;
import org.patchbay.api.wire.PacketWriter;

/** Appends {@code ChanVariable(channel): name=value} for each configured variable of each channel of an event. */
final class ChannelLines {
    private ChannelLines() {}

    static void append(List<ChannelView> channels, List<String> variables, PacketWriter out) {
        for (ChannelView channel : channels) {
            for (String variable : variables) {
                // The name of a channel may contain a colon, so this line is no Header; the writer guards its end.
                out.line("ChanVariable(" + channel.name() + "): " + variable + "=" + channel.variable(variable));
            }
        }
    }
}
