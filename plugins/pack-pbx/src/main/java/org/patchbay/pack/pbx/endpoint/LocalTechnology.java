package org.patchbay.pack.pbx.endpoint;

import org.patchbay.pack.pbx.application.Script;
import org.patchbay.pack.pbx.channel.Blueprint;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelState;
import org.patchbay.pack.pbx.channel.ChannelTable;
import org.patchbay.pack.pbx.channel.ChannelWatch;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.HangupCause;

/**
 * {@code Local/extension@context[/n]}: a channel of two halves, of which the second runs the dialplan and the first is
 * what a caller gets.
 */
public final class LocalTechnology implements Technology, ChannelWatch {
    private static final String DEFAULT_CONTEXT = "default";

    private final Exchange exchange;
    private final Script script;

    /** Local channels into this dialplan. */
    public LocalTechnology(Exchange exchange, Script script) {
        this.exchange = exchange;
        this.script = script;
    }

    @Override
    public String name() {
        return "Local";
    }

    @Override
    public Channel request(String resource) throws CallFailure {
        ChannelTable channels = exchange.channels();
        if (!channels.hasRoom(2)) {
            throw new CallFailure(HangupCause.SWITCH_CONGESTION);
        }
        int slash = resource.indexOf('/');
        String target = slash < 0 ? resource : resource.substring(0, slash);
        boolean optimized = slash < 0 || resource.indexOf('n', slash) < 0;
        int at = target.indexOf('@');
        String extension = at < 0 ? target : target.substring(0, at);
        String context = at < 0 ? DEFAULT_CONTEXT : target.substring(at + 1);
        String name =
                "Local/" + extension + "@" + context + "-" + channels.ids().nextSuffix();
        LocalPair pair = new LocalPair(script, optimized);
        Channel first = channels.create(Blueprint.of(name + ";1").place(context, extension), pair.outer());
        Channel second = channels.create(
                Blueprint.of(name + ";2").state(ChannelState.RING).place(context, extension), pair.inner());
        pair.join(first, second);
        return first;
    }

    /** A second half that talks to somebody may be taken out of the call. */
    @Override
    public void bridged(Channel first, Channel second) {
        LocalPair.optimize(first);
        LocalPair.optimize(second);
    }
}
