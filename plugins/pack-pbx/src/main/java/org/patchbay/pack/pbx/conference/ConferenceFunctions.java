package org.patchbay.pack.pbx.conference;

import java.util.Locale;
import java.util.Optional;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.function.DialplanFunction;
import org.patchbay.pack.pbx.function.FunctionCall;
import org.patchbay.pack.pbx.function.FunctionException;
import org.patchbay.pack.pbx.function.Functions;

/** The functions about conferences. */
final class ConferenceFunctions {
    private ConferenceFunctions() {}

    static void addTo(Functions functions, Conferences conferences) {
        functions.addReader("CONFBRIDGE_INFO", call -> info(call, conferences)).add("CONFBRIDGE", new Options());
    }

    /** {@code CONFBRIDGE_INFO(what,conference)}; all is 0 of a conference that is not there. */
    private static String info(FunctionCall call, Conferences conferences) throws FunctionException {
        String what = call.arguments().get(0).toLowerCase(Locale.ROOT);
        Optional<Conference> conference = conferences.find(call.arguments().get(1));
        long value = switch (what) {
            case "parties" ->
                conference.map(known -> known.participants().size()).orElse(0);
            case "admins" -> conference.map(Conference::admins).orElse(0L);
            case "marked" -> conference.map(Conference::marked).orElse(0);
            case "locked" -> conference.map(known -> known.locked() ? 1 : 0).orElse(0);
            default -> throw new FunctionException("'" + what + "' is none of parties, admins, marked, locked");
        };
        return Long.toString(value);
    }

    /** {@code CONFBRIDGE(user|bridge,option)}, which is only written. */
    private static final class Options implements DialplanFunction {
        @Override
        public void write(FunctionCall call, String value) throws FunctionException {
            Arguments arguments = call.arguments();
            ProfileOptions options = ProfileOptions.of(call.requireChannel());
            String option = arguments.get(1).strip();
            boolean set = switch (arguments.get(0).strip().toLowerCase(Locale.ROOT)) {
                case "user" -> options.setUser(option, value);
                case "bridge" -> options.setBridge(option, value);
                default -> false;
            };
            if (!set) {
                throw new FunctionException("CONFBRIDGE has no " + call.text());
            }
        }
    }
}
