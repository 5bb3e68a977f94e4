package org.patchbay.core.builtin;

import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;

/** {@code Action: Logoff}: says goodbye, then the session ends (specification 5.3). */
public final class Logoff extends BuiltIn {
    /** The action. */
    public Logoff() {
        super(ActionDescriptor.of("Logoff").synopsis("Logoff Manager. "));
    }

    @Override
    protected Reply answer(Call call) {
        return Reply.response("Goodbye", "Thanks for all the fish.").closingSession();
    }
}
