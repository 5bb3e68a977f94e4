package org.patchbay.pack.pbx.function;

import org.patchbay.pack.pbx.dialplan.ExtensionState;
import org.patchbay.pack.pbx.state.Hints;

/** EXTENSION_STATE: what the devices of a hint are doing. */
public final class HintFunctions {
    private HintFunctions() {}

    /** Adds it. */
    public static void addTo(Functions functions, Hints hints) {
        functions.addReader("EXTENSION_STATE", call -> state(hints, call.text()));
    }

    /** {@code EXTENSION_STATE(extension[@context])}. */
    private static String state(Hints hints, String text) {
        int sign = text.indexOf('@');
        String extension = sign < 0 ? text : text.substring(0, sign);
        String context = sign < 0 ? "default" : text.substring(sign + 1);
        return hints.find(context.strip(), extension.strip())
                .map(hint -> word(hints.state(hint)))
                .orElse("UNKNOWN");
    }

    /** Devices have other words for the same. */
    private static String word(ExtensionState state) {
        return switch (state) {
            case IDLE -> "NOT_INUSE";
            case INUSE_RINGING -> "RINGINUSE";
            case INUSE_ONHOLD -> "HOLDINUSE";
            case REMOVED, NO_HINT -> "UNKNOWN";
            default -> state.name();
        };
    }
}
