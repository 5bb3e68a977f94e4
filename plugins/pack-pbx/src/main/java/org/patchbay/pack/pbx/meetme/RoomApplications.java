package org.patchbay.pack.pbx.meetme;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;

/** The applications about rooms. */
final class RoomApplications {
    private static final String STATUS = "MEETMEADMINSTATUS";

    /** How long it takes to say a number. */
    private static final Duration SOUND = Duration.ofSeconds(1);

    private final Rooms rooms;

    private RoomApplications(Rooms rooms) {
        this.rooms = rooms;
    }

    static void addTo(Applications applications, Rooms rooms) {
        RoomApplications all = new RoomApplications(rooms);
        applications
                .add("MeetMe", run -> Visit.begin(run, rooms))
                .add("MeetMeCount", all::count)
                .add("MeetMeAdmin", all::administer);
    }

    /** {@code MeetMeCount(number[,variable])}; without a variable the caller hears the number. */
    private void count(Execution run) {
        Arguments arguments = run.arguments();
        int count =
                rooms.find(arguments.get(0)).map(room -> room.users().size()).orElse(0);
        if (arguments.has(1)) {
            run.channel().setVariable(OneLine.of(arguments.get(1)), Integer.toString(count));
            run.done();
        } else {
            run.channel().answer();
            run.after(SOUND, run::done);
        }
    }

    /** {@code MeetMeAdmin(number,command[,user])}. */
    private void administer(Execution run) {
        Arguments arguments = run.arguments();
        Optional<Room> room = rooms.find(arguments.get(0));
        String status;
        if (!arguments.has(1)) {
            status = "NOPARSE";
        } else if (room.isEmpty()) {
            status = "NOTFOUND";
        } else {
            status = perform(room.get(), arguments.get(1).charAt(0), arguments.get(2)) ? "OK" : "FAILED";
        }
        run.channel().setVariable(STATUS, status);
        run.done();
    }

    private static boolean perform(Room room, char command, String user) {
        return switch (command) {
            case 'l', 'L' -> {
                room.lock(command == 'L');
                yield true;
            }
            case 'K' -> each(room.users(), RoomUser::kick);
            case 'n' -> each(room.users(), one -> one.mute(false));
            case 'N' -> each(room.users().stream().filter(one -> !one.admin()).toList(), one -> one.mute(true));
            case 'e' -> one(room.last().filter(last -> !last.admin()), RoomUser::kick);
            case 'k' -> one(find(room, user), RoomUser::kick);
            case 'm' -> one(find(room, user), found -> found.mute(false));
            case 'M' -> one(find(room, user), found -> found.mute(true));
            default -> false;
        };
    }

    private static boolean each(List<RoomUser> users, Consumer<RoomUser> action) {
        users.forEach(action);
        return true;
    }

    private static boolean one(Optional<RoomUser> user, Consumer<RoomUser> action) {
        user.ifPresent(action);
        return user.isPresent();
    }

    private static Optional<RoomUser> find(Room room, String user) {
        OptionalInt number = Numbers.whole(user.strip());
        return number.isPresent() ? room.find(number.getAsInt()) : Optional.empty();
    }
}
