package org.patchbay.pack.pbx.application;

import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;

/** What a dialplan says, and the language it is written in. Used by the loop. */
public interface Script {
    /**
     * One step.
     *
     * @param application its name, as it is written
     * @param data its arguments, before substitution
     */
    record Step(String application, String data) {}

    /** The step at that place for that caller. */
    Optional<Step> step(Place place, String caller);

    /** Whether there is a step at that place, for any caller. */
    default boolean exists(Place place) {
        return step(place, "").isPresent();
    }

    /** The priority of the step with that label in the extension of a place. */
    Optional<Integer> label(Place place, String label, String caller);

    /** Whether the extension of a place is only the beginning of one there is. */
    boolean mayGoOn(Place place, Channel caller);

    /**
     * A place as Goto writes it: {@code [[context,]extension,]priority}, where the priority is a number, or a label, or
     * {@code n+101}-like from where the channel is.
     *
     * @return nothing if there is no such label, or the text is none of these
     */
    Optional<Place> parse(String text, Place from);

    /**
     * Replaces variables, functions and expressions in a text.
     *
     * @param then takes the text: at once, or later if a function has to wait for the key/value store
     */
    void substitute(Channel channel, String text, Consumer<String> then);

    /** The applications there are. */
    Applications applications();
}
