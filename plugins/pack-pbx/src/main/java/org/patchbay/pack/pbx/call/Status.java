package org.patchbay.pack.pbx.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.feature.Listing;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: Status} lists channels and what they are doing (specification 14.4). */
final class Status implements ActionHandler {
    private static final int MAX_VALUE = 511;

    private final Switchboard pbx;

    Status(Switchboard pbx) {
        this.pbx = pbx;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String variables = call.header("Variables");
        Forbidden.check(call, variables, "Status Access Forbidden: Variables");
        List<Channel> channels = channels(call.header("Channel"));
        List<String> wanted = Arguments.of(variables).values();
        return Reply.later(pbx.evaluator()
                .desk()
                .evaluate(() -> channels.stream()
                        .map(channel -> item(channel, wanted))
                        .map(Listing.idAtEnd(call))
                        .toList())
                .thenApply(Status::list));
    }

    private static Reply list(List<AmiEvent> items) {
        return Listing.of(
                "Channel status will follow",
                items,
                AmiEvent.of("StatusComplete").with("Items", items.size()));
    }

    private List<Channel> channels(String wanted) throws ActionException {
        if (wanted.isEmpty()) {
            return pbx.exchange().channels().all();
        }
        return List.of(
                pbx.exchange().channels().find(wanted).orElseThrow(() -> new ActionException("No such channel")));
    }

    private AmiEvent item(Channel channel, List<String> variables) {
        AmiEvent item = ChannelEvents.withParties(
                AmiEvent.of("Status").with("Privilege", "Call").with("Channel", channel.name()), channel);
        item = channel.attendant() instanceof DialplanRun ? inDialplan(item, channel) : elsewhere(item, channel);
        Optional<Channel> peer = channel.peer();
        if (peer.isPresent()) {
            item = item.with("BridgedChannel", peer.get().name())
                    .with("BridgedUniqueid", peer.get().uniqueId());
        }
        return item.with("Uniqueid", channel.uniqueId()).withLines(values(channel, variables));
    }

    private AmiEvent inDialplan(AmiEvent item, Channel channel) {
        Duration age = Duration.between(
                channel.billing().record().start(), pbx.exchange().agenda().now());
        return item.with("Accountcode", channel.billing().account())
                .with("ChannelState", channel.state().number())
                .with("ChannelStateDesc", channel.state().text())
                .with("Context", channel.place().context())
                .with("Extension", channel.place().extension())
                .with("Priority", channel.place().priority())
                .with("Seconds", age.toSeconds());
    }

    private static AmiEvent elsewhere(AmiEvent item, Channel channel) {
        return item.with("Account", channel.billing().account())
                .with("State", channel.state().text());
    }

    private List<String> values(Channel channel, List<String> variables) {
        List<String> lines = new ArrayList<>();
        for (String variable : variables) {
            String name = variable.strip();
            String value = value(channel, name);
            lines.add("Variable: " + name + "=" + (value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value));
        }
        return lines;
    }

    private String value(Channel channel, String name) {
        if (name.endsWith(")")) {
            return pbx.evaluator().forbidden(name)
                    ? ""
                    : pbx.evaluator().call(Optional.of(channel), name).orElse("");
        }
        return channel.variables()
                .get(name)
                .orElseGet(() -> nullIfEmpty(pbx.evaluator().read(Optional.of(channel), name)));
    }

    private static String nullIfEmpty(String value) {
        return value.isEmpty() ? "(null)" : value;
    }
}
