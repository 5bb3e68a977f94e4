package org.patchbay.pack.pbx.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.endpoint.PhoneTechnology;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: SimCall} and {@code sim call} let a phone pick up and dial, once or many times at a rate. */
final class SimCall implements ActionHandler {
    /** Calls that one request may ask for. */
    static final int MAX_COUNT = 100_000;

    /** Calls a second. */
    static final double MAX_RATE = 1000;

    private static final double DEFAULT_RATE = 10;
    private static final double LONGEST_HOLD = 86_400;
    private static final double ALL = 100;

    private final Switchboard pbx;

    /** Counts up when those that are under way shall stop. */
    private int generation;

    SimCall(Switchboard pbx) {
        this.pbx = pbx;
    }

    /** What is dialled again and again. */
    private record Plan(PhoneTechnology technology, String phone, String context, Choice choice, Duration hold) {
        Channel dial(Random random) throws CallFailure {
            return technology.dial(phone, context, choice.extension(random), hold);
        }
    }

    /**
     * Which extension is dialled.
     *
     * @param usual most of the time
     * @param queue by a share of the calls
     * @param percent that share
     */
    private record Choice(String usual, String queue, double percent) {
        String extension(Random random) {
            return percent > 0 && random.nextDouble() * ALL < percent ? queue : usual;
        }
    }

    /** What somebody asks for, by the names of headers. */
    private interface Wishes {
        /** The value of one; the empty text if it was left out. */
        String get(String name);
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        Wishes wishes = call::header;
        Channel first = start(wishes);
        return Reply.success("Calls started")
                .with("Channel", first.name())
                .with("Uniqueid", first.uniqueId())
                .with("Count", count(wishes));
    }

    /** {@code sim call <phone> <extension> [<name> <value>]...}, the names those of the headers in any case. */
    List<String> command(CommandCall call) throws CommandException {
        if (call.arguments().size() < 2 || call.arguments().size() % 2 != 0) {
            throw CommandException.wrongUsage();
        }
        Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.put("Channel", call.argument(0));
        given.put("Exten", call.argument(1));
        for (int i = 2; i < call.arguments().size(); i += 2) {
            if (!List.of("count", "rate", "hold", "context", "queueexten", "queueshare")
                    .contains(call.argument(i).toLowerCase(Locale.ROOT))) {
                throw CommandException.wrongUsage();
            }
            given.put(call.argument(i), call.argument(i + 1));
        }
        try {
            Channel first = start(name -> given.getOrDefault(name, ""));
            return List.of("Calls started; the first is " + first.name());
        } catch (ActionException refusal) {
            throw new CommandException(refusal.getMessage());
        }
    }

    /** {@code sim stop}: no more calls begin; those that have go on. */
    List<String> stop(CommandCall call) throws CommandException {
        call.expect(0, 0);
        generation++;
        return List.of("No more calls begin");
    }

    private Channel start(Wishes wishes) throws ActionException {
        Plan plan = plan(wishes);
        int count = count(wishes);
        double rate = number(wishes, "Rate", DEFAULT_RATE, MAX_RATE);
        if (count < 1 || rate <= 0) {
            throw new ActionException(count < 1 ? "Invalid Count" : "Invalid Rate");
        }
        try {
            Channel first = plan.dial(pbx.random());
            next(plan, count - 1, Duration.ofNanos((long) (1e9 / rate)), generation);
            return first;
        } catch (CallFailure failure) {
            throw new ActionException("Call failed: " + failure.getMessage());
        }
    }

    private static int count(Wishes wishes) throws ActionException {
        return (int) number(wishes, "Count", 1, MAX_COUNT);
    }

    private Plan plan(Wishes wishes) throws ActionException {
        String phone = required(wishes, "Channel");
        String extension = required(wishes, "Exten");
        double percent = number(wishes, "QueueShare", 0, ALL);
        String queue = percent > 0 ? required(wishes, "QueueExten") : wishes.get("QueueExten");
        int slash = phone.indexOf('/');
        Optional<PhoneTechnology> technology = slash < 0
                ? Optional.empty()
                : pbx.technologies()
                        .find(phone.substring(0, slash))
                        .filter(PhoneTechnology.class::isInstance)
                        .map(PhoneTechnology.class::cast);
        return new Plan(
                technology.orElseThrow(() -> new ActionException("No such phone")),
                phone.substring(slash + 1),
                wishes.get("Context"),
                new Choice(extension, queue, percent),
                Duration.ofMillis((long) (number(wishes, "Hold", 0, LONGEST_HOLD) * 1000)));
    }

    /** A call that finds no room is left out; those behind it come all the same. */
    private void next(Plan plan, int left, Duration pause, int begun) {
        if (left > 0) {
            pbx.exchange().agenda().in(pause, () -> {
                if (begun != generation) {
                    return;
                }
                next(plan, left - 1, pause, begun);
                try {
                    plan.dial(pbx.random());
                } catch (CallFailure full) {
                    pbx.exchange().channels().refused();
                }
            });
        }
    }

    private static String required(Wishes wishes, String header) throws ActionException {
        String value = wishes.get(header);
        if (value.isEmpty()) {
            throw new ActionException(header + " not specified");
        }
        return value;
    }

    private static double number(Wishes wishes, String header, double otherwise, double most) throws ActionException {
        String text = wishes.get(header).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || Double.parseDouble(text) > most) {
            throw new ActionException("Invalid " + header);
        }
        return Double.parseDouble(text);
    }
}
