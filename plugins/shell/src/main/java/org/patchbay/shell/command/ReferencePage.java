package org.patchbay.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.runtime.ActionInfo;

/** The documentation of actions in Markdown: a table of all, then a chapter for each. The same actions give the same page. */
final class ReferencePage {
    private final List<ActionInfo> actions;
    private final List<String> lines = new ArrayList<>();

    ReferencePage(List<ActionInfo> actions) {
        this.actions = actions;
    }

    List<String> lines() {
        lines.clear();
        add("# The actions", "");
        add(
                "Made from what the actions say of themselves: `bin/patchbay shell reference >docs/actions.md`. Do not edit it.");
        add(
                "Every action understands `ActionID`, which comes back in each packet of its answer. A caller needs one of the");
        add("classes in `write` of its account.", "");
        add("| action | classes | what it does | bundle |", "|---|---|---|---|");
        for (ActionInfo action : actions) {
            String synopsis =
                    action.descriptor().map(ActionDescriptor::synopsis).orElse("");
            add("| " + link(action.name()) + " | " + classes(action) + " | " + cell(synopsis) + " | " + bundle(action)
                    + " |");
        }
        actions.forEach(action -> action.descriptor().ifPresent(descriptor -> chapter(action, descriptor)));
        return List.copyOf(lines);
    }

    private void chapter(ActionInfo action, ActionDescriptor descriptor) {
        add("", "## " + descriptor.name(), "", plain(descriptor.synopsis()).strip(), "");
        add("Classes: " + classes(action) + ". Bundle: " + bundle(action) + ".");
        if (!descriptor.arguments().isEmpty()) {
            add("", "| header | | |", "|---|---|---|");
            for (ActionArgument argument : descriptor.arguments()) {
                add("| `" + argument.name() + "` | " + (argument.required() ? "needed" : "") + " | "
                        + cell(argument.text()) + " |");
            }
        }
        if (!descriptor.description().isBlank()) {
            add("");
            plain(descriptor.description()).strip().lines().map(String::strip).forEach(this::add);
        }
        if (!descriptor.seeAlso().isEmpty()) {
            add("", "See also: " + descriptor.seeAlso().stream().map(this::link).collect(Collectors.joining(", ")));
        }
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    /** Links only to what is on this page. */
    private String link(String name) {
        boolean here = actions.stream().anyMatch(action -> action.name().equalsIgnoreCase(name));
        return here ? "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")" : name;
    }

    private static String classes(ActionInfo action) {
        return action.descriptor()
                .filter(descriptor -> !descriptor.privileges().isEmpty())
                .map(descriptor -> descriptor.privileges().asPermission().replace(",", ", "))
                .orElse("none");
    }

    /** Without the version, which is that of the server. */
    private static String bundle(ActionInfo action) {
        return "`" + action.owner().split(" ", 2)[0] + "`";
    }

    private static String cell(String text) {
        return plain(text).replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** Sentences as they are: nothing in them is a sign of Markdown. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]#])", "\\\\$1")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
