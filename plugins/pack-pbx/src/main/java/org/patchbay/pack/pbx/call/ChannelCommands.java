package org.patchbay.pack.pbx.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;

/** The commands about channels: {@code core show channels}, {@code channel …}. */
final class ChannelCommands {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Switchboard pbx;

    ChannelCommands(Switchboard pbx) {
        this.pbx = pbx;
    }

    void addTo(LoopCommands commands) {
        commands.add(
                        "core show channels",
                        "[concise|verbose|count]",
                        "Shows the channels there are, or how many.",
                        this::channels)
                .add("core show channel", "<channel>", "Shows one channel.", this::channel)
                .add("channel request hangup", "<channel>|all", "Ends one channel, or all of them.", this::hangUp)
                .add(
                        "channel originate",
                        "<tech/data> application <name> [data] | <tech/data> extension [exten@][context]",
                        "Calls somebody, and lets what answers run an application or the dialplan.",
                        this::originate);
    }

    private List<String> channels(CommandCall call) throws CommandException {
        String form = call.expect(0, 1).argument(0).toLowerCase(Locale.ROOT);
        List<Channel> all = pbx.exchange().channels().all();
        return switch (form) {
            case "" -> ChannelText.table(all, counts(all));
            case "verbose" -> ChannelText.wideTable(all, counts(all));
            case "concise" -> all.stream().map(ChannelText::concise).toList();
            case "count" -> counts(all);
            default -> throw CommandException.wrongUsage();
        };
    }

    private List<String> counts(List<Channel> all) {
        long calls = all.stream()
                .filter(channel -> channel.attendant() instanceof DialplanRun)
                .count();
        long processed = pbx.exchange().channels().created();
        return List.of(
                all.size() + " active " + (all.size() == 1 ? "channel" : "channels"),
                calls + " active " + (calls == 1 ? "call" : "calls"),
                processed + " " + (processed == 1 ? "call" : "calls") + " processed");
    }

    private List<String> channel(CommandCall call) throws CommandException {
        return ChannelText.all(find(call.expect(1, 1).argument(0)));
    }

    private Channel find(String name) throws CommandException {
        return pbx.exchange()
                .channels()
                .find(name)
                .orElseThrow(() -> new CommandException(name + " is not a known channel"));
    }

    private List<String> hangUp(CommandCall call) throws CommandException {
        String name = call.expect(1, 1).argument(0);
        List<Channel> ending =
                name.equalsIgnoreCase("all") ? pbx.exchange().channels().all() : List.of(find(name));
        List<String> lines = new ArrayList<>();
        for (Channel channel : ending) {
            channel.requestHangup(HangupCause.NONE);
            lines.add("Requested Hangup on channel '" + channel.name() + "'");
        }
        return lines;
    }

    private List<String> originate(CommandCall call) throws CommandException {
        String channel = call.argument(0);
        String how = call.argument(1).toLowerCase(Locale.ROOT);
        OriginateRequest.Goal goal = switch (how) {
            case "application" -> application(call);
            case "extension" -> extension(call);
            default -> throw CommandException.wrongUsage();
        };
        if (channel.indexOf('/') < 0) {
            throw CommandException.wrongUsage();
        }
        OriginateRequest request = new OriginateRequest(
                "", channel, goal, PATIENCE, new OriginateRequest.Identity(Party.UNKNOWN, ""), List.of());
        pbx.exchange()
                .agenda()
                .soon(() -> new OriginateAttempt(pbx, request)
                        .start(outcome -> pbx.exchange().publish(OriginateResponse.event(request, outcome))));
        return List.of();
    }

    private static OriginateRequest.Goal application(CommandCall call) throws CommandException {
        if (call.argument(2).isEmpty()) {
            throw CommandException.wrongUsage();
        }
        String data =
                String.join(" ", call.arguments().subList(3, call.arguments().size()));
        return new OriginateRequest.Goal(call.argument(2), data, Optional.empty(), "", "");
    }

    private OriginateRequest.Goal extension(CommandCall call) throws CommandException {
        call.expect(2, 3);
        String[] parts = call.argument(2).split("@", 2);
        String extension = parts[0].isEmpty() ? Place.DEFAULT.extension() : parts[0];
        String context = parts.length == 2 && !parts[1].isEmpty() ? parts[1] : Place.DEFAULT.context();
        Place place = new Place(context, extension, 1);
        if (!pbx.script().exists(place)) {
            throw new CommandException("There is no extension " + extension + " in the context " + context);
        }
        return new OriginateRequest.Goal("", "", Optional.of(place), context, extension);
    }
}
