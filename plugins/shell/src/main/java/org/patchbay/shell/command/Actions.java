package org.patchbay.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Sheet;
import org.patchbay.shell.output.Table;

/** {@code actions}: what clients may ask for, and what they may not and why. */
final class Actions implements Command {
    private static final String STATE = "--state";
    private static final List<String> STATES = List.of("active", "shadowed", "failed");

    private final ManagerService manager;

    Actions(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Usage usage() {
        return Usage.of("What clients may ask for; with a name its documentation.")
                .words("[NAME]", 0, 1)
                .json()
                .option(STATE)
                .details("--state is active, shadowed (another of its name serves) or failed (it was refused).");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        Optional<String> name = words.first();
        if (name.isEmpty()) {
            screen.show(table(words.option(STATE)), "There are none.");
            return;
        }
        List<ActionInfo> found = manager.actions().stream()
                .filter(action -> action.name().equalsIgnoreCase(name.get()))
                .toList();
        if (found.isEmpty()) {
            throw new ShellException("There is no action " + name.get() + ".");
        }
        found.forEach(action -> screen.show(sheet(action)));
    }

    private Table table(Optional<String> state) throws ShellException {
        if (state.isPresent() && !STATES.contains(state.get())) {
            throw new ShellException(STATE + " is one of " + String.join(", ", STATES) + ".");
        }
        Table table = new Table(
                Column.text("name", "NAME"),
                Column.text("state", "STATE"),
                Column.words("classes", "CLASSES"),
                Column.number("calls", "CALLS"),
                Column.number("errors", "ERRORS"),
                Column.words("owner", "BUNDLE"),
                Column.words("remark", "SYNOPSIS, OR WHAT IS WRONG"));
        for (ActionInfo action : manager.actions()) {
            if (state.isEmpty() || state.get().equals(word(action))) {
                CallStatistics calls = action.calls();
                table.row(
                        action.name(),
                        word(action),
                        classes(action),
                        calls.calls(),
                        calls.errors(),
                        action.owner(),
                        remark(action));
            }
        }
        return table;
    }

    private static String word(ActionInfo action) {
        return action.state().name().toLowerCase(Locale.ROOT);
    }

    private static String classes(ActionInfo action) {
        return action.descriptor()
                .filter(descriptor -> !descriptor.privileges().isEmpty())
                .map(descriptor -> descriptor.privileges().asPermission())
                .orElse("");
    }

    private static String remark(ActionInfo action) {
        return action.reason().isEmpty()
                ? action.descriptor().map(ActionDescriptor::synopsis).orElse("")
                : action.reason();
    }

    private static Sheet sheet(ActionInfo action) {
        Sheet sheet = new Sheet()
                .with("name", "name", action.name())
                .with("state", "state", word(action))
                .with("reason", "reason", action.reason())
                .with("owner", "bundle", action.owner())
                .with("ranking", "ranking", action.ranking())
                .with("classes", "classes", classes(action))
                .with("calls", "calls", action.calls().calls())
                .with("errors", "errors", action.calls().errors())
                .with("denied", "denied", action.calls().denied())
                .with("p50Millis", "half within", action.calls().percentile(0.5))
                .with("p99Millis", "99 % within", action.calls().percentile(0.99));
        action.descriptor()
                .ifPresent(descriptor -> sheet.with("synopsis", "synopsis", descriptor.synopsis())
                        .with("arguments", "headers", arguments(descriptor))
                        .with("description", "description", descriptor.description())
                        .with("seeAlso", "see also", descriptor.seeAlso()));
        return sheet;
    }

    private static List<String> arguments(ActionDescriptor descriptor) {
        return descriptor.arguments().stream()
                .map(argument ->
                        (argument.required() ? argument.name() : "[" + argument.name() + "]") + "  " + argument.text())
                .toList();
    }

    @Override
    public List<String> suggest(List<String> before) {
        return before.isEmpty() ? names(manager) : List.of();
    }

    @Override
    public List<String> values(String option) {
        return STATES;
    }

    static List<String> names(ManagerService manager) {
        return manager.actions().stream().map(ActionInfo::name).distinct().toList();
    }
}
