package org.patchbay.pack.pbx.call;

import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: Setvar} sets a variable or writes a function (specification 14.6). */
final class Setvar implements ActionHandler {
    private static final String FAILED = "Variable not set";

    private final Switchboard pbx;

    Setvar(Switchboard pbx) {
        this.pbx = pbx;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String variable = ChannelHeader.named(call, "Variable", "No variable specified");
        Optional<Channel> channel = ChannelHeader.optional(call, pbx.exchange());
        String value = call.header("Value");
        if (variable.endsWith(")") && variable.indexOf('(') > 0) {
            return Reply.later(pbx.evaluator()
                    .desk()
                    .evaluate(() -> write(channel, variable, value))
                    .thenApply(Setvar::reply));
        }
        return reply(channel.isPresent() ? channel.get().setVariable(variable, value) : setGlobal(variable, value));
    }

    private static Reply reply(boolean set) {
        return set ? Reply.success("Variable Set") : Reply.error(FAILED);
    }

    private boolean write(Optional<Channel> channel, String function, String value) {
        return !pbx.evaluator().forbidden(function) && pbx.evaluator().write(channel, function, value);
    }

    private boolean setGlobal(String name, String value) {
        if (!pbx.exchange().globals().set(name, value)) {
            return false;
        }
        pbx.exchange().publish(ChannelEvents.globalSet(name, value));
        return true;
    }
}
