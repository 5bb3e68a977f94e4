package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.time.Timer;

/** Digits that the far end types: until the hash key, or until nothing comes for a while. Used by the loop. */
public final class DigitEntry implements Listener {
    /** Digits of one entry; further ones are left out. */
    public static final int MAX_DIGITS = 80;

    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final Execution run;
    private final Consumer<String> typed;
    private final StringBuilder digits = new StringBuilder();
    private Timer silence = Timer.NONE;

    private DigitEntry(Execution run, Consumer<String> typed) {
        this.run = run;
        this.typed = typed;
    }

    /**
     * Listens on a channel until digits are there.
     *
     * @param typed is told them, none if nothing came; not if the channel ends before
     */
    public static void await(Execution run, Consumer<String> typed) {
        DigitEntry entry = new DigitEntry(run, typed);
        run.listen(entry);
        entry.silence = run.after(SILENCE, entry::finish);
    }

    @Override
    public void digit(char digit) {
        silence.cancel();
        if (digit == '#') {
            finish();
            return;
        }
        if (digits.length() < MAX_DIGITS) {
            digits.append(digit);
        }
        silence = run.after(SILENCE, this::finish);
    }

    private void finish() {
        silence.cancel();
        run.listen(Listener.DEAF);
        typed.accept(digits.toString());
    }
}
