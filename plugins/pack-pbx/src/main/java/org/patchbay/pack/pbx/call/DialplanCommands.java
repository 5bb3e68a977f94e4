package org.patchbay.pack.pbx.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.dialplan.DialplanText;
import org.patchbay.pack.pbx.dialplan.Hint;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.state.Hints;

/** The commands about the dialplan: what it says, what it may run, and which devices it watches. */
final class DialplanCommands {
    private static final String LIKE = "like";

    private final Switchboard pbx;
    private final Supplier<Dialplan> dialplan;
    private final Hints hints;

    DialplanCommands(Switchboard pbx, Supplier<Dialplan> dialplan, Hints hints) {
        this.pbx = pbx;
        this.dialplan = dialplan;
        this.hints = hints;
    }

    void addTo(LoopCommands commands) {
        commands.add("dialplan show", "[[exten@]context]", "Shows contexts and extensions.", this::show)
                .add("dialplan show globals", "", "Shows the global variables.", this::globals)
                .add("core show hints", "", "Shows the extensions that watch devices.", this::showHints)
                .add("core show hint", "<extension>", "Shows what one extension watches.", this::showHint)
                .add("core show applications", "[like <text>]", "Shows what the dialplan can run.", this::applications)
                .add("core show functions", "[like <text>]", "Shows what the dialplan can ask.", this::functions);
    }

    private List<String> show(CommandCall call) throws CommandException {
        String wanted = call.expect(0, 1).argument(0);
        int at = wanted.indexOf('@');
        String context = wanted.substring(at + 1);
        DialplanText text = DialplanText.of(dialplan.get(), context, at < 0 ? "" : wanted.substring(0, at));
        if (!text.failure().isEmpty()) {
            throw new CommandException(text.failure());
        }
        return text.lines();
    }

    private List<String> globals(CommandCall call) throws CommandException {
        call.expect(0, 0);
        List<String> lines = new ArrayList<>();
        pbx.exchange().globals().all().forEach((name, value) -> lines.add(OneLine.of("   " + name + "=" + value)));
        lines.add("");
        lines.add("    -- " + lines.stream().filter(line -> !line.isEmpty()).count() + " variable(s)");
        return lines;
    }

    private List<String> showHints(CommandCall call) throws CommandException {
        call.expect(0, 0);
        List<Hint> all = dialplan.get().hints();
        if (all.isEmpty()) {
            return List.of("There are no registered dialplan hints");
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("    -= Registered Asterisk Dial Plan Hints =-");
        all.forEach(hint -> lines.add(line(hint)));
        lines.add("----------------");
        lines.add("- " + all.size() + " hints registered");
        return lines;
    }

    private List<String> showHint(CommandCall call) throws CommandException {
        String wanted = call.expect(1, 1).argument(0).replaceFirst("@.*$", "");
        List<String> lines = dialplan.get().hints().stream()
                .filter(hint -> hint.extension().equals(wanted))
                .map(this::line)
                .toList();
        if (lines.isEmpty()) {
            throw new CommandException("No hints matching extension " + wanted);
        }
        return lines;
    }

    private String line(Hint hint) {
        return OneLine.of(String.format(
                Locale.ROOT,
                "%-20.20s: %-20.20s  State:%s",
                hint.extension() + "@" + hint.context(),
                hint.text(),
                hints.state(hint).text()));
    }

    private List<String> applications(CommandCall call) throws CommandException {
        return names(
                call,
                pbx.applications().all().stream().map(Applications.Named::name).toList(),
                "Applications");
    }

    private List<String> functions(CommandCall call) throws CommandException {
        return names(call, pbx.functions().names(), "Functions");
    }

    /** All names, or those with a text in them, in any case. */
    private static List<String> names(CommandCall call, Collection<String> names, String what) throws CommandException {
        boolean like =
                call.argument(0).equalsIgnoreCase(LIKE) && call.arguments().size() == 2;
        if (!call.arguments().isEmpty() && !like) {
            throw CommandException.wrongUsage();
        }
        String text = like ? call.argument(1).toLowerCase(Locale.ROOT) : "";
        List<String> found = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(text))
                .toList();
        List<String> lines = new ArrayList<>(found);
        lines.add("    -= " + found.size() + " " + what + (like ? " Matching" : " Registered") + " =-");
        return lines;
    }
}
