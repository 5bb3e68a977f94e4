package org.patchbay.pack.pbx.voicemail;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.feature.LoopCommands;

/** The commands {@code voicemail …}. */
final class VoicemailCommands {
    private static final String LINE = "%-10s %-5s %-25s %-10s %6s";

    private final Mailboxes boxes;
    private final Runnable reload;

    VoicemailCommands(Mailboxes boxes, Runnable reload) {
        this.boxes = boxes;
        this.reload = reload;
    }

    void addTo(LoopCommands commands) {
        commands.add("voicemail show users", "[for <context>]", "Lists the boxes.", this::show)
                .add("voicemail reload", "", "Reads voicemail.conf again.", this::reload);
    }

    private List<String> show(CommandCall call) throws CommandException {
        boolean all = call.expect(0, 2).arguments().isEmpty();
        if (!all && (call.arguments().size() != 2 || !call.argument(0).equalsIgnoreCase("for"))) {
            throw CommandException.wrongUsage();
        }
        List<Mailbox> shown = boxes.all().stream()
                .filter(box -> all || box.settings().context().equals(call.argument(1)))
                .toList();
        if (shown.isEmpty()) {
            return List.of(
                    all
                            ? "There are no voicemail users currently defined"
                            : "No such voicemail context \"" + call.argument(1) + "\"");
        }
        List<String> lines = new ArrayList<>();
        lines.add(LINE.formatted("Context", "Mbox", "User", "Zone", "NewMsg"));
        shown.forEach(box -> lines.add(line(box)));
        lines.add(shown.size() + " voicemail users configured.");
        return lines;
    }

    private static String line(Mailbox box) {
        BoxSettings settings = box.settings();
        return LINE.formatted(
                settings.context(),
                settings.number(),
                settings.owner().name(),
                settings.option("tz"),
                box.fresh().size());
    }

    private List<String> reload(CommandCall call) throws CommandException {
        call.expect(0, 0);
        reload.run();
        return List.of("Reloading voicemail configuration...");
    }
}
