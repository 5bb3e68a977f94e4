package org.patchbay.pack.pbx.function;

import java.util.OptionalLong;
import java.util.function.Function;
import org.patchbay.pack.pbx.dialplan.Arguments;

/** AMI_CLIENT: how many sessions of the manager belong to an account (specification 11.4). */
public final class ClientFunctions {
    private static final String SESSIONS = "sessions";

    private ClientFunctions() {}

    /**
     * Adds it.
     *
     * @param functions there are
     * @param sessions how many an account has, its name in any case; nothing if there is no such account
     */
    public static void addTo(Functions functions, Function<String, OptionalLong> sessions) {
        functions.addReader("AMI_CLIENT", call -> count(call.arguments(), sessions));
    }

    private static String count(Arguments arguments, Function<String, OptionalLong> sessions) throws FunctionException {
        String account = arguments.get(0).strip();
        if (!arguments.get(1).strip().equalsIgnoreCase(SESSIONS)) {
            throw new FunctionException(
                    "AMI_CLIENT tells of an account and 'sessions', not of '" + arguments.get(1) + "'");
        }
        long count = sessions.apply(account)
                .orElseThrow(() -> new FunctionException("there is no account '" + account + "'"));
        return Long.toString(count);
    }
}
