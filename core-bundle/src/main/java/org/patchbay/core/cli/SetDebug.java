package org.patchbay.core.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;

/** {@code manager set debug}: whether events say where they were raised, until settings are read again. */
final class SetDebug implements CommandHandler {
    private final BooleanSupplier isOn;
    private final Consumer<Boolean> set;

    SetDebug(BooleanSupplier isOn, Consumer<Boolean> set) {
        this.isOn = isOn;
        this.set = set;
    }

    @Override
    public void run(CommandCall call, CommandOutput out) throws CommandException {
        switch (call.expect(0, 1).argument(0).toLowerCase(Locale.ROOT)) {
            case "on" -> set.accept(true);
            case "off" -> set.accept(false);
            default -> show(call, out);
        }
    }

    private void show(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        out.line("manager debug is " + (isOn.getAsBoolean() ? "on" : "off"));
    }

    @Override
    public List<String> complete(CommandCall call, String beginning) {
        return call.arguments().isEmpty() ? List.of("on", "off") : List.of();
    }
}
