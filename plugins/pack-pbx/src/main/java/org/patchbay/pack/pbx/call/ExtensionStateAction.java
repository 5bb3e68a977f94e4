package org.patchbay.pack.pbx.call;

import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.dialplan.ExtensionState;
import org.patchbay.pack.pbx.dialplan.Hint;
import org.patchbay.pack.pbx.state.Hints;

/** {@code Action: ExtensionState} tells what the devices of an extension are doing (specification 14.4). */
final class ExtensionStateAction implements ActionHandler {
    private static final int MAX_HINT = 254;

    private final Hints hints;

    ExtensionStateAction(Hints hints) {
        this.hints = hints;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String extension = ChannelHeader.named(call, "Exten", "Extension not specified");
        String context = call.header("Context").isEmpty() ? "default" : call.header("Context");
        Optional<Hint> hint = hints.find(context, extension);
        String text = hint.map(Hint::text).orElse("");
        return Reply.success("Extension Status")
                .with("Exten", extension)
                .with("Context", context)
                .with("Hint", text.length() > MAX_HINT ? text.substring(0, MAX_HINT) : text)
                .with(
                        "Status",
                        hint.map(hints::state).orElse(ExtensionState.NO_HINT).number());
    }
}
