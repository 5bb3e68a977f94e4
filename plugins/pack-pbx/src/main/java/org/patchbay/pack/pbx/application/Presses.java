package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Timer;

/** The digits of one party of a talk, held back as long as they may become the code of a key. Used by the loop. */
final class Presses {
    private final List<TalkKeys.Key> keys;
    private final Duration pause;
    private final Agenda agenda;
    private final StringBuilder held = new StringBuilder();
    private Timer timer = Timer.NONE;

    /** Who hears of the digits. */
    interface Hearer {
        /** A digit that is part of no code. */
        void plain(char digit);

        /** A code is complete. */
        void key(TalkKeys.Key key);
    }

    Presses(List<TalkKeys.Key> keys, Duration pause, Agenda agenda) {
        this.keys = keys;
        this.pause = pause;
        this.agenda = agenda;
    }

    void press(char digit, Hearer hearer) {
        timer.cancel();
        held.append(digit);
        String code = held.toString();
        Optional<TalkKeys.Key> complete =
                keys.stream().filter(key -> key.code().equals(code)).findFirst();
        if (complete.isPresent()) {
            held.setLength(0);
            hearer.key(complete.get());
        } else if (keys.stream().anyMatch(key -> key.code().startsWith(code))) {
            timer = agenda.in(pause, () -> release(hearer));
        } else {
            release(hearer);
        }
    }

    private void release(Hearer hearer) {
        String digits = held.toString();
        held.setLength(0);
        digits.chars().forEach(digit -> hearer.plain((char) digit));
    }

    /** The talk is over: what is held back is lost. */
    void forget() {
        timer.cancel();
        held.setLength(0);
    }
}
