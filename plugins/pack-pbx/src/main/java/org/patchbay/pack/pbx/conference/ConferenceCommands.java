package org.patchbay.pack.pbx.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.feature.LoopCommands;

/** The commands {@code confbridge …}. */
final class ConferenceCommands {
    private static final String ONE = "<conference>";
    private static final String ONE_CHANNEL = "<conference> <channel>";

    private final Conferences conferences;
    private final Supplier<Profiles> profiles;

    ConferenceCommands(Conferences conferences, Supplier<Profiles> profiles) {
        this.conferences = conferences;
        this.profiles = profiles;
    }

    void addTo(LoopCommands commands) {
        commands.add("confbridge list", "[conference]", "Shows conferences, or who is in one.", this::list)
                .add("confbridge kick", ONE_CHANNEL, "Puts somebody out of a conference.", this::kick)
                .add("confbridge mute", ONE_CHANNEL, "Mutes somebody in a conference.", call -> mute(call, true))
                .add("confbridge unmute", ONE_CHANNEL, "Lets somebody talk again.", call -> mute(call, false))
                .add("confbridge lock", ONE, "Lets only admins in from now on.", call -> lock(call, true))
                .add("confbridge unlock", ONE, "Lets everybody in again.", call -> lock(call, false))
                .add("confbridge record start", "<conference> [file]", "Records a conference.", this::startRecord)
                .add("confbridge record stop", ONE, "Ends the recording of a conference.", this::stopRecord)
                .add(
                        "confbridge show profile users",
                        "",
                        "Shows the names of profiles of users.",
                        call -> profiles.get().userNames())
                .add(
                        "confbridge show profile bridges",
                        "",
                        "Shows the names of profiles of conferences.",
                        call -> profiles.get().bridgeNames())
                .add(
                        "confbridge show menus",
                        "",
                        "Shows the names of menus.",
                        call -> profiles.get().menuNames());
    }

    private List<String> list(CommandCall call) throws CommandException {
        if (!call.expect(0, 1).argument(0).isEmpty()) {
            return members(conference(call));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Conference Bridge Name           Users  Marked Locked?");
        lines.add("================================ ====== ====== ========");
        for (Conference one : conferences.all()) {
            lines.add("%-32s %6d %6d %s"
                    .formatted(
                            one.name(), one.participants().size(), one.marked(), one.locked() ? "locked" : "unlocked"));
        }
        return lines;
    }

    private static List<String> members(Conference conference) {
        List<String> lines = new ArrayList<>();
        lines.add("Channel                       User Profile     Bridge Profile   Menu             CallerID");
        lines.add("============================= ================ ================ ================ ================");
        for (Participant one : conference.participants()) {
            lines.add("%-29s %-16s %-16s %-16s %s"
                    .formatted(
                            one.channel().name(),
                            one.profile().name(),
                            conference.profile().name(),
                            one.menu().name(),
                            one.channel().parties().caller().number()));
        }
        return lines;
    }

    private List<String> kick(CommandCall call) throws CommandException {
        Participant one = participant(call);
        one.kick();
        return List.of("Kicking " + one.channel() + " from confbridge "
                + one.conference().name());
    }

    private List<String> mute(CommandCall call, boolean on) throws CommandException {
        Participant one = participant(call);
        one.mute(on);
        return List.of((on ? "Muting " : "Unmuting ") + one.channel() + " from confbridge "
                + one.conference().name());
    }

    private List<String> lock(CommandCall call, boolean on) throws CommandException {
        Conference conference = conference(call.expect(1, 1));
        conference.lock(on);
        return List.of("Conference " + conference.name() + (on ? " is locked." : " is unlocked."));
    }

    private List<String> startRecord(CommandCall call) throws CommandException {
        Conference conference = conference(call.expect(1, 2));
        if (conference.recorded()) {
            throw new CommandException("Conference is already being recorded.");
        }
        conference.record(true);
        return List.of("Recording started");
    }

    private List<String> stopRecord(CommandCall call) throws CommandException {
        Conference conference = conference(call.expect(1, 1));
        conference.record(false);
        return List.of("Recording stopped.");
    }

    private Conference conference(CommandCall call) throws CommandException {
        return conferences
                .find(call.argument(0))
                .orElseThrow(
                        () -> new CommandException("No conference bridge named '" + call.argument(0) + "' found!"));
    }

    private Participant participant(CommandCall call) throws CommandException {
        call.expect(2, 2);
        return conference(call)
                .find(call.argument(1))
                .orElseThrow(() -> new CommandException(
                        "No channel named '" + call.argument(1) + "' found in conference " + call.argument(0)));
    }
}
