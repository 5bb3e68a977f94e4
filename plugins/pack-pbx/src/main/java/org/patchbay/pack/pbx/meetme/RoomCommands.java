package org.patchbay.pack.pbx.meetme;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.LoopCommands;

/** The commands {@code meetme …}. */
final class RoomCommands {
    private static final String ROW = "%-14s %-14s %-10s %-8s  %-8s  %s";
    private static final String WHO = "<room> <user number>|all";

    private final Rooms rooms;

    RoomCommands(Rooms rooms) {
        this.rooms = rooms;
    }

    void addTo(LoopCommands commands) {
        commands.add("meetme list", "[room]", "Shows rooms, or who is in one.", this::list)
                .add("meetme kick", WHO, "Puts somebody out of a room.", this::kick)
                .add("meetme mute", WHO, "Mutes somebody in a room.", call -> mute(call, true))
                .add("meetme unmute", WHO, "Lets somebody talk again.", call -> mute(call, false))
                .add("meetme lock", "<room>", "Lets only admins in from now on.", call -> lock(call, true))
                .add("meetme unlock", "<room>", "Lets everybody in again.", call -> lock(call, false));
    }

    private List<String> list(CommandCall call) throws CommandException {
        if (!call.expect(0, 1).argument(0).isEmpty()) {
            return users(room(call));
        }
        if (rooms.all().isEmpty()) {
            throw new CommandException("No active MeetMe conferences.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("Conf Num", "Parties", "Marked", "Activity", "Creation", "Locked"));
        int total = 0;
        for (Room room : rooms.all()) {
            total += room.users().size();
            lines.add(ROW.formatted(
                    room.number(),
                    room.users().size(),
                    room.marked(),
                    room.activity(),
                    room.line().dynamic() ? "Dynamic" : "Static",
                    room.locked() ? "Yes" : "No"));
        }
        lines.add("* Total number of MeetMe users: " + total);
        return lines;
    }

    private static List<String> users(Room room) {
        List<String> lines = new ArrayList<>();
        for (RoomUser user : room.users()) {
            lines.add("User #: %-2d %12s %-20s Channel: %s%s%s"
                    .formatted(
                            user.number(),
                            user.channel().parties().caller().number(),
                            user.channel().parties().caller().name(),
                            user.channel().name(),
                            user.admin() ? " (Admin)" : "",
                            user.muted() ? " (Muted " + user.mutedText() + ")" : ""));
        }
        lines.add(room.users().size() + " users in that conference.");
        return lines;
    }

    private List<String> kick(CommandCall call) throws CommandException {
        List<RoomUser> users = users(call);
        users.forEach(RoomUser::kick);
        return users.stream().map(user -> "Kicked user " + user.number()).toList();
    }

    private List<String> mute(CommandCall call, boolean on) throws CommandException {
        List<RoomUser> users = users(call);
        users.forEach(user -> user.mute(on));
        return users.stream()
                .map(user -> (on ? "Muted user " : "Unmuted user ") + user.number())
                .toList();
    }

    private List<String> lock(CommandCall call, boolean on) throws CommandException {
        Room room = room(call.expect(1, 1));
        room.lock(on);
        return List.of("Conference " + room.number() + (on ? " is locked." : " is unlocked."));
    }

    private Room room(CommandCall call) throws CommandException {
        return rooms.find(call.argument(0))
                .orElseThrow(() -> new CommandException("No such conference: " + call.argument(0) + "."));
    }

    private List<RoomUser> users(CommandCall call) throws CommandException {
        Room room = room(call.expect(2, 2));
        if (call.argument(1).equalsIgnoreCase("all")) {
            return room.users();
        }
        OptionalInt number = Numbers.whole(call.argument(1));
        if (number.isEmpty()) {
            throw CommandException.wrongUsage();
        }
        return List.of(room.find(number.getAsInt())
                .orElseThrow(
                        () -> new CommandException("No user " + call.argument(1) + " in conference " + room.number())));
    }
}
