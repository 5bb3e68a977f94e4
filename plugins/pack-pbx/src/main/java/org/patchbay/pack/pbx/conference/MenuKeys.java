package org.patchbay.pack.pbx.conference;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.time.Timer;

/** Hears which keys of a menu somebody presses. Used by the loop. */
final class MenuKeys implements Listener {
    /** How long a key waits for one behind it, if that would mean something else. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Execution run;
    private final Menu menu;
    private final Consumer<List<Menu.Action>> pressed;

    /** Pressed and not used yet; never longer than the longest key of the menu. */
    private String digits = "";

    private Timer wait = Timer.NONE;

    MenuKeys(Execution run, Menu menu, Consumer<List<Menu.Action>> pressed) {
        this.run = run;
        this.menu = menu;
        this.pressed = pressed;
    }

    @Override
    public void digit(char digit) {
        wait.cancel();
        digits += digit;
        if (!menu.goesOn(digits) && menu.find(digits).isEmpty()) {
            digits = String.valueOf(digit);
        }
        if (menu.goesOn(digits)) {
            wait = run.after(BETWEEN, this::use);
        } else {
            use();
        }
    }

    private void use() {
        String used = digits;
        digits = "";
        menu.find(used).ifPresent(pressed);
    }
}
