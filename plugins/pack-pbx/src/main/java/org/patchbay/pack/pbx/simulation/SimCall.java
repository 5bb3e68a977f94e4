package org.patchbay.pack.pbx.simulation;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.endpoint.PhoneTechnology;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: SimCall} lets a phone pick up and dial, once or many times at a rate. */
final class SimCall implements ActionHandler {
    /** Calls that one request may ask for. */
    static final int MAX_COUNT = 100_000;

    /** Calls a second. */
    static final double MAX_RATE = 1000;

    private static final double DEFAULT_RATE = 10;
    private static final double LONGEST_HOLD = 86_400;

    private final Switchboard pbx;

    SimCall(Switchboard pbx) {
        this.pbx = pbx;
    }

    /** What is dialled again and again. */
    private record Plan(PhoneTechnology technology, String phone, String context, String extension, Duration hold) {
        Channel dial() throws CallFailure {
            return technology.dial(phone, context, extension, hold);
        }
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        Plan plan = plan(call);
        int count = (int) number(call, "Count", 1, MAX_COUNT);
        double rate = number(call, "Rate", DEFAULT_RATE, MAX_RATE);
        if (count < 1 || rate <= 0) {
            throw new ActionException(count < 1 ? "Invalid Count" : "Invalid Rate");
        }
        try {
            Channel first = plan.dial();
            next(plan, count - 1, Duration.ofNanos((long) (1e9 / rate)));
            return Reply.success("Calls started")
                    .with("Channel", first.name())
                    .with("Uniqueid", first.uniqueId())
                    .with("Count", count);
        } catch (CallFailure failure) {
            throw new ActionException("Call failed: " + failure.getMessage());
        }
    }

    private Plan plan(ActionCall call) throws ActionException {
        String phone = required(call, "Channel");
        String extension = required(call, "Exten");
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
                call.header("Context"),
                extension,
                Duration.ofMillis((long) (number(call, "Hold", 0, LONGEST_HOLD) * 1000)));
    }

    /** A call that finds no room is left out; those behind it come all the same. */
    private void next(Plan plan, int left, Duration pause) {
        if (left > 0) {
            pbx.exchange().agenda().in(pause, () -> {
                next(plan, left - 1, pause);
                try {
                    plan.dial();
                } catch (CallFailure full) {
                    pbx.exchange().channels().refused();
                }
            });
        }
    }

    private static String required(ActionCall call, String header) throws ActionException {
        String value = call.header(header);
        if (value.isEmpty()) {
            throw new ActionException(header + " not specified");
        }
        return value;
    }

    private static double number(ActionCall call, String header, double otherwise, double most) throws ActionException {
        String text = call.header(header).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || Double.parseDouble(text) > most) {
            throw new ActionException("Invalid " + header);
        }
        return Double.parseDouble(text);
    }
}
