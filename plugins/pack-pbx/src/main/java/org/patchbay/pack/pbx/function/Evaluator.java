package org.patchbay.pack.pbx.function;

import java.util.Locale;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.channel.Variables;
import org.patchbay.pack.pbx.dialplan.Substitution;
import org.patchbay.pack.pbx.dialplan.VariableSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes variables and functions, for the dialplan and for actions. Used by the loop. */
public final class Evaluator {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

    private final Functions functions;
    private final Variables globals;
    private final BuiltIns builtIns;
    private final StoreDesk desk;
    private final boolean liveDangerously;

    /**
     * An evaluator with these functions and global variables.
     *
     * @param desk for what may have to wait for the store
     * @param liveDangerously whether actions may use all functions (specification 14.6)
     */
    public Evaluator(
            Functions functions, Variables globals, BuiltIns builtIns, StoreDesk desk, boolean liveDangerously) {
        this.desk = desk;
        this.liveDangerously = liveDangerously;
        this.functions = functions;
        this.globals = globals;
        this.builtIns = builtIns;
    }

    /** The text with variables, functions and expressions replaced. */
    public String substitute(Optional<Channel> channel, String text) {
        return text.indexOf('$') < 0 ? text : OneLine.of(Substitution.apply(text, new Source(channel, false)));
    }

    /** What {@code ${reference}} stands for on a channel, its name in any case; the empty text if it fails. */
    public String read(Optional<Channel> channel, String reference) {
        return OneLine.of(Substitution.value(reference, new Source(channel, true)));
    }

    /**
     * The value of a function such as {@code LEN(abc)}.
     *
     * @return nothing if it fails or there is none of that name
     */
    public Optional<String> call(Optional<Channel> channel, String expression) {
        try {
            return Optional.of(OneLine.of(invoke(channel, expression)));
        } catch (FunctionException failure) {
            LOG.debug("{}: {}", expression, failure.getMessage());
            return Optional.empty();
        }
    }

    private String invoke(Optional<Channel> channel, String expression) throws FunctionException {
        FunctionCall call = parse(channel, expression);
        return require(call.name()).read(call);
    }

    /** Writes a function such as {@code DB(a/b)}; false if it fails or there is none of that name. */
    public boolean write(Optional<Channel> channel, String expression, String value) {
        try {
            FunctionCall call = parse(channel, expression);
            require(call.name()).write(call, value);
            return true;
        } catch (FunctionException failure) {
            LOG.warn("{}: {}", expression, failure.getMessage());
            return false;
        }
    }

    /** Where evaluations go that may have to wait for the store. */
    public StoreDesk desk() {
        return desk;
    }

    /** Whether an action may not use that function, since {@code live_dangerously = no} (specification 14.6). */
    public boolean forbidden(String expression) {
        int bracket = expression.indexOf('(');
        return !liveDangerously
                && bracket > 0
                && functions
                        .find(expression.substring(0, bracket))
                        .map(DialplanFunction::dangerous)
                        .orElse(false);
    }

    private DialplanFunction require(String name) throws FunctionException {
        return functions.find(name).orElseThrow(() -> new FunctionException("no function " + name));
    }

    private static FunctionCall parse(Optional<Channel> channel, String expression) {
        int bracket = expression.indexOf('(');
        int end = expression.endsWith(")") ? expression.length() - 1 : expression.length();
        return bracket < 0
                ? new FunctionCall(channel, expression, "")
                : new FunctionCall(
                        channel,
                        expression.substring(0, bracket),
                        expression.substring(Math.min(bracket + 1, end), end));
    }

    /** The variables and functions of a channel, or of none. */
    private final class Source implements VariableSource {
        private final Optional<Channel> channel;
        private final boolean anyCase;

        Source(Optional<Channel> channel, boolean anyCase) {
            this.channel = channel;
            this.anyCase = anyCase;
        }

        @Override
        public String variable(String name) {
            String known = anyCase ? name.toUpperCase(Locale.ROOT) : name;
            return channel.flatMap(of -> builtIns.of(of, known))
                    .or(() -> channel.flatMap(of -> look(of.variables(), name)))
                    .or(() -> builtIns.ofAll(known))
                    .or(() -> look(globals, name))
                    .orElse("");
        }

        private Optional<String> look(Variables variables, String name) {
            return anyCase ? variables.find(name) : variables.get(name);
        }

        @Override
        public String function(String name, String arguments) {
            return call(channel, name + "(" + arguments + ")").orElse("");
        }

        @Override
        public void mistake(String what) {
            LOG.warn("{}: {}", channel.map(Channel::name).orElse("dialplan"), what);
        }
    }
}
