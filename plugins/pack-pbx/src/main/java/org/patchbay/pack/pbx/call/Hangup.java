package org.patchbay.pack.pbx.call;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.dialplan.ExtendedRegex;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Listing;

/** {@code Action: Hangup} ends a channel, or all whose names match {@code /regex/} (specification 14.5). */
final class Hangup implements ActionHandler {
    private final Exchange exchange;

    Hangup(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String wanted = call.header("Channel");
        if (wanted.isEmpty()) {
            throw new ActionException("No channel specified");
        }
        int cause = cause(call.header("Cause"));
        if (wanted.startsWith("/")) {
            return several(call, wanted, cause);
        }
        Channel channel = exchange.channels().find(wanted).orElseThrow(() -> new ActionException("No such channel"));
        channel.requestHangup(cause);
        return Reply.success("Channel Hungup");
    }

    private Reply several(ActionCall call, String wanted, int cause) throws ActionException {
        if (wanted.length() < 2 || !wanted.endsWith("/")) {
            throw new ActionException("Regex format invalid, Channel param should be /regex/");
        }
        Optional<Pattern> regex = ExtendedRegex.compile(wanted.substring(1, wanted.length() - 1));
        if (regex.isEmpty()) {
            throw new ActionException("Regex compile failed on: " + wanted);
        }
        List<Channel> ending = exchange.channels().all().stream()
                .filter(channel -> regex.get().matcher(channel.name()).find())
                .toList();
        ending.forEach(channel -> channel.requestHangup(cause));
        List<AmiEvent> items = ending.stream()
                .map(channel -> AmiEvent.of("ChannelHungup").with("Channel", channel.name()))
                .map(Listing.idAtEnd(call))
                .toList();
        return Reply.list("Channels hung up will follow", items.stream(), "ChannelsHungupListComplete");
    }

    /** The cause, if it is one from 0 to 127; anything else says nothing. */
    private static int cause(String text) {
        OptionalInt number = Numbers.whole(text.strip());
        return number.isPresent() && number.getAsInt() <= HangupCause.HIGHEST ? number.getAsInt() : HangupCause.NONE;
    }
}
