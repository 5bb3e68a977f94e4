package org.patchbay.core.builtin;

import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;

/** {@code Action: Challenge}: digits for a login by MD5 (specification 5.2). */
public final class ChallengeAction extends BuiltIn {
    /** The action. */
    public ChallengeAction() {
        super(ActionDescriptor.of("Challenge").synopsis("Generate Challenge for MD5 Auth. "));
    }

    @Override
    protected Reply answer(Call call) throws ActionException {
        if (!call.header("AuthType").equalsIgnoreCase("MD5")) {
            throw new ActionException("Must specify AuthType");
        }
        return Reply.success().with("Challenge", call.session().challenge().digits());
    }
}
