package org.patchbay.pack.pbx.call;

import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: Getvar} reads a variable or a function (specification 14.6). */
final class Getvar implements ActionHandler {
    private static final int MAX_VALUE = 1023;

    private final Switchboard pbx;

    Getvar(Switchboard pbx) {
        this.pbx = pbx;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String variable = call.header("Variable");
        if (variable.isEmpty()) {
            throw new ActionException("No variable specified");
        }
        Forbidden.check(call, variable, "GetVar Access Forbidden: Variable");
        Optional<Channel> channel = ChannelHeader.optional(call, pbx.exchange());
        return Reply.later(pbx.evaluator()
                .desk()
                .evaluate(() -> value(channel, variable))
                .thenApply(value -> Reply.success()
                        .with("Variable", variable)
                        .with("Value", value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value)));
    }

    private String value(Optional<Channel> channel, String variable) {
        return pbx.evaluator().forbidden(variable) ? "" : pbx.evaluator().read(channel, variable);
    }
}
