package org.patchbay.pack.pbx.monitor;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.OptionLetters;
import org.patchbay.pack.pbx.feature.LoopCommands;

/** The commands {@code mixmonitor …}, and one that tells of all recordings. */
final class MonitorCommands {
    private final Exchange exchange;
    private final RecordingIds ids;

    MonitorCommands(Exchange exchange, RecordingIds ids) {
        this.exchange = exchange;
        this.ids = ids;
    }

    void addTo(LoopCommands commands) {
        commands.add("mixmonitor list", "<channel>", "Shows the recordings of a channel.", this::list)
                .add("mixmonitor start", "<channel> <file>[,<options>]", "Begins a recording.", this::start)
                .add("mixmonitor stop", "<channel> [id]", "Ends recordings of a channel.", this::stop)
                .add("monitor show", "", "Shows all channels that are recorded or muted.", this::show);
    }

    private Channel channel(CommandCall call) throws CommandException {
        return exchange.channels()
                .find(call.argument(0))
                .orElseThrow(() -> new CommandException("No channel matching '" + call.argument(0) + "' found."));
    }

    private List<String> list(CommandCall call) throws CommandException {
        return MixMonitors.of(channel(call.expect(1, 1))).lines();
    }

    private List<String> start(CommandCall call) throws CommandException {
        Channel channel = channel(call.expect(2, 2));
        Arguments arguments = Arguments.of(call.argument(1));
        String id = ids.next();
        if (!MixMonitors.of(channel).start(channel, id, arguments.get(0), OptionLetters.parse(arguments.get(1)))) {
            throw new CommandException(channel + " has " + MixMonitors.MAX_RECORDINGS + " recordings already");
        }
        return List.of("MixMonitor " + id + " started on " + channel);
    }

    private List<String> stop(CommandCall call) throws CommandException {
        Channel channel = channel(call.expect(1, 2));
        if (!MixMonitors.of(channel).stop(call.argument(1))) {
            throw new CommandException("There is no such recording of " + channel);
        }
        return List.of();
    }

    private List<String> show(CommandCall call) throws CommandException {
        call.expect(0, 0);
        List<String> lines = new ArrayList<>();
        exchange.channels().all().forEach(channel -> of(channel).forEach(line -> lines.add(channel + ": " + line)));
        return lines;
    }

    private static List<String> of(Channel channel) {
        List<String> lines = new ArrayList<>();
        String monitor = Monitoring.of(channel).text();
        if (!monitor.isEmpty()) {
            lines.add(monitor);
        }
        lines.addAll(MixMonitors.of(channel).lines());
        String muted = channel.belonging(Muting.class, Muting::new).text();
        if (!muted.isEmpty()) {
            lines.add("muted " + muted);
        }
        return lines;
    }
}
