package org.patchbay.pack.pbx.call;

import static org.patchbay.api.message.EventCategory.SYSTEM;

import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.message.Privileges;

/** Words that only a caller with class system may use, even where they mean nothing (specification 14.4, 14.6). */
final class Forbidden {
    private Forbidden() {}

    /** Whether a text names one of the functions, in exactly these letters. */
    static boolean in(String text) {
        return text.contains("SHELL") || text.contains("EVAL");
    }

    /** Refuses a text that names one of them, unless the caller may. */
    static void check(ActionCall call, String text, String refusal) throws ActionException {
        if (in(text) && !Privileges.of(SYSTEM).permits(call.session().writePrivileges())) {
            throw new ActionException(refusal);
        }
    }
}
