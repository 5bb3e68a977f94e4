package org.patchbay.pack.pbx.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.application.Script;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.time.Timer;

/** Somebody dials an extension, digit by digit, until it cannot go on or nothing more comes. Used by the loop. */
final class Dialling {
    private static final int MAX_DIGITS = 80;
    private static final String CONTEXT = "TRANSFER_CONTEXT";

    private final Channel by;
    private final Script script;
    private final Duration pause;
    private final String context;
    private final Consumer<Optional<Place>> result;
    private final StringBuilder dialled = new StringBuilder();
    private Timer timer;
    private boolean over;

    /** Begins; the result is where the dialled extension is, or nothing if there is none. */
    Dialling(Channel by, Channel other, Script script, Duration pause, Consumer<Optional<Place>> result) {
        this.by = by;
        this.script = script;
        this.pause = pause;
        this.result = result;
        this.context = context(by, other);
        this.timer = by.exchange().agenda().in(pause, this::finish);
    }

    private static String context(Channel by, Channel other) {
        String named = by.variable(CONTEXT).isEmpty() ? other.variable(CONTEXT) : by.variable(CONTEXT);
        if (!named.isEmpty()) {
            return named;
        }
        String own = by.place().context();
        return own.isEmpty() ? Place.DEFAULT.context() : own;
    }

    void press(char digit) {
        if (over) {
            return;
        }
        timer.cancel();
        if (digit == '#' || dialled.length() == MAX_DIGITS) {
            finish();
            return;
        }
        dialled.append(digit);
        if (script.mayGoOn(place(), by)) {
            timer = by.exchange().agenda().in(pause, this::finish);
        } else {
            finish();
        }
    }

    private Place place() {
        return new Place(context, dialled.toString(), 1);
    }

    private void finish() {
        if (!over) {
            cancel();
            result.accept(
                    dialled.length() > 0
                                    && script.step(
                                                    place(),
                                                    by.parties().caller().number())
                                            .isPresent()
                            ? Optional.of(place())
                            : Optional.empty());
        }
    }

    void cancel() {
        over = true;
        timer.cancel();
    }
}
