package org.patchbay.pack.pbx.call;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;

/** {@code Action: CoreShowChannels} lists all channels (specification 14.4). */
final class CoreShowChannels implements ActionHandler {
    private final Exchange exchange;

    CoreShowChannels(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply handle(ActionCall call) {
        List<AmiEvent> items =
                exchange.channels().all().stream().map(this::item).toList();
        return Reply.list("Channels will follow", items.stream(), "CoreShowChannelsComplete");
    }

    private AmiEvent item(Channel channel) {
        return AmiEvent.of("CoreShowChannel")
                .with("Channel", channel.name())
                .with("UniqueID", channel.uniqueId())
                .with("Context", channel.place().context())
                .with("Extension", channel.place().extension())
                .with("Priority", channel.place().priority())
                .with("ChannelState", channel.state().number())
                .with("ChannelStateDesc", channel.state().text())
                .with("Application", channel.activity().application())
                .with("ApplicationData", channel.activity().data())
                .with("CallerIDnum", channel.parties().caller().number())
                .with("CallerIDname", channel.parties().caller().name())
                .with("ConnectedLineNum", channel.parties().connected().number())
                .with("ConnectedLineName", channel.parties().connected().name())
                .with("Duration", duration(channel))
                .with("AccountCode", channel.billing().account())
                .with("BridgedChannel", channel.peer().map(Channel::name).orElse(""))
                .with("BridgedUniqueID", channel.peer().map(Channel::uniqueId).orElse(""));
    }

    /** How long a channel has been there: {@code hh:mm:ss}. */
    static String duration(Channel channel) {
        Duration age = Duration.between(
                channel.billing().record().start(), channel.exchange().agenda().now());
        return String.format(Locale.ROOT, "%02d:%02d:%02d", age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }
}
