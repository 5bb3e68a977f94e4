package org.patchbay.pack.pbx.record;

import static org.patchbay.api.message.EventCategory.CALL;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Activity;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelWatch;
import org.patchbay.pack.pbx.channel.OneLine;

/** Channel event logging: the event {@code CEL} for what {@code cel.conf} asks for. Used by the loop. */
public final class ChannelEventLog implements ChannelWatch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Set<Channel> answered = new HashSet<>();

    /** What is asked for; replaced when the file is read again. */
    private CelSettings settings = CelSettings.OFF;

    /** A log in the time of that zone. */
    public ChannelEventLog(ZoneId zone) {
        this.zone = zone;
    }

    /** From now on this is asked for. */
    public void replace(CelSettings next) {
        settings = next;
    }

    @Override
    public void created(Channel channel) {
        tell("CHAN_START", channel, "", "");
    }

    @Override
    public void stateChanged(Channel channel) {
        if (channel.up() && answered.add(channel)) {
            tell("ANSWER", channel, "", "");
        }
    }

    @Override
    public void applicationStarted(Channel channel) {
        if (settings.wantsApplication(channel.activity().application())) {
            tell("APP_START", channel, "", "");
        }
    }

    @Override
    public void applicationEnded(Channel channel, Activity ended) {
        if (settings.wantsApplication(ended.application())) {
            tell("APP_END", channel, "", "");
        }
    }

    @Override
    public void bridged(Channel first, Channel second) {
        tell("BRIDGE_START", first, second.name(), "");
    }

    @Override
    public void unbridged(Channel first, Channel second) {
        tell("BRIDGE_END", first, second.name(), "");
    }

    @Override
    public void ended(Channel channel) {
        answered.remove(channel);
        tell("HANGUP", channel, "", channel.hangupCause() + ",,");
        tell("CHAN_END", channel, "", "");
    }

    private void tell(String name, Channel channel, String peer, String extra) {
        if (!settings.wants(name)) {
            return;
        }
        AmiEvent event = AmiEvent.of("CEL", CALL)
                .with("EventName", name)
                .with("AccountCode", channel.billing().account())
                .with("CallerIDnum", channel.parties().caller().number())
                .with("CallerIDname", channel.parties().caller().name())
                .with("CallerIDani", channel.parties().ani())
                .with("CallerIDrdnis", channel.parties().redirecting())
                .with("CallerIDdnid", channel.parties().dialed())
                .with("Exten", channel.place().extension())
                .with("Context", channel.place().context())
                .with("Channel", channel.name())
                .with("Application", channel.activity().application())
                .with("AppData", channel.activity().data())
                .with(
                        "EventTime",
                        TIME.format(LocalDateTime.ofInstant(
                                channel.exchange().agenda().now(), zone)));
        channel.exchange()
                .publish(withBilling(event, channel)
                        .with("Peer", peer)
                        .with("PeerAccount", channel.billing().peerAccount())
                        .with("Extra", extra));
    }

    private static AmiEvent withBilling(AmiEvent event, Channel channel) {
        return event.with("AMAFlags", OneLine.of(channel.billing().flags()))
                .with("UniqueID", channel.uniqueId())
                .with("LinkedID", channel.linkedId())
                .with("Userfield", OneLine.of(channel.billing().record().userField()));
    }
}
