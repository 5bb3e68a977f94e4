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
    private final boolean liveDangerously;

    Getvar(Switchboard pbx, boolean liveDangerously) {
        this.pbx = pbx;
        this.liveDangerously = liveDangerously;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String variable = call.header("Variable");
        if (variable.isEmpty()) {
            throw new ActionException("No variable specified");
        }
        Forbidden.check(call, variable, "GetVar Access Forbidden: Variable");
        String value = value(ChannelHeader.optional(call, pbx.exchange()), variable);
        return Reply.success()
                .with("Variable", variable)
                .with("Value", value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value);
    }

    private String value(Optional<Channel> channel, String variable) {
        return !liveDangerously && pbx.evaluator().dangerous(variable)
                ? ""
                : pbx.evaluator().read(channel, variable);
    }
}
