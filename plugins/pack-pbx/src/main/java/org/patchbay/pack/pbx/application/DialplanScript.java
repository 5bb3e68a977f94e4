package org.patchbay.pack.pbx.application;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.function.Evaluator;

/** The script that the dialplan in force is, also after it was read again. Used by the loop. */
public final class DialplanScript implements Script {
    private final Supplier<Dialplan> dialplan;
    private final Evaluator evaluator;
    private final Applications applications;

    /** A script of that dialplan. */
    public DialplanScript(Supplier<Dialplan> dialplan, Evaluator evaluator, Applications applications) {
        this.dialplan = dialplan;
        this.evaluator = evaluator;
        this.applications = applications;
    }

    @Override
    public Optional<Step> step(Place place, String caller) {
        return dialplan.get()
                .find(place.context(), place.extension(), place.priority(), caller)
                .map(found -> new Step(found.step().application(), found.step().data()));
    }

    @Override
    public Optional<Integer> label(Place place, String label, String caller) {
        return dialplan.get()
                .find(place.context(), place.extension(), label, caller)
                .map(found -> found.step().priority());
    }

    @Override
    public boolean mayGoOn(Place place, Channel caller) {
        return dialplan.get()
                .mayGoOn(
                        place.context(),
                        place.extension(),
                        caller.parties().caller().number());
    }

    @Override
    public Optional<Place> parse(String text, Place from) {
        Arguments parts = Arguments.of(text);
        int count = parts.count();
        String context = count > 2 && parts.has(0) ? parts.get(0).strip() : from.context();
        String extension =
                count > 1 && parts.has(count - 2) ? parts.get(count - 2).strip() : from.extension();
        String priority = count == 0 ? "" : parts.get(count - 1).strip();
        return priority(context, extension, priority, from).map(step -> new Place(context, extension, step));
    }

    private Optional<Integer> priority(String context, String extension, String priority, Place from) {
        if (priority.startsWith("n") && priority.substring(1).matches("(\\+[0-9]{1,6})?")) {
            return Optional.of(from.priority() + 1 + offset(priority.substring(1)));
        }
        OptionalInt found = dialplan.get().priority(context, extension, priority, "");
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    private static int offset(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text.substring(1));
    }

    @Override
    public void substitute(Channel channel, String text, Consumer<String> then) {
        evaluator.desk().evaluate(() -> evaluator.substitute(Optional.of(channel), text), then);
    }

    @Override
    public Applications applications() {
        return applications;
    }
}
