package org.patchbay.pack.pbx.meetme;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.REPORTING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.function.FunctionCall;
import org.patchbay.pack.pbx.function.FunctionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rooms, by {@code meetme.conf} and by options of MeetMe. Their actions are documented in {@code OSGI-INF/ami}. */
public final class MeetMeFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(MeetMeFeature.class);
    private static final String FILE = "meetme.conf";

    private final Switchboard pbx;
    private final Rooms rooms;

    /** The rooms of the file, with their applications and function. */
    public MeetMeFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.rooms = new Rooms(pbx.exchange(), pbx.devices());
        RoomApplications.addTo(pbx.applications(), rooms);
        pbx.functions().addReader("MEETME_INFO", this::info);
        load();
    }

    private void load() {
        rooms.load(RoomReader.read(pbx.conf().apply(FILE), LOG::warn));
    }

    /** {@code MEETME_INFO(what,number)}; all is 0 of a room in which nobody is. */
    private String info(FunctionCall call) throws FunctionException {
        Optional<Room> room = rooms.find(call.arguments().get(1));
        String what = call.arguments().get(0).toLowerCase(Locale.ROOT);
        long value = switch (what) {
            case "lock" -> room.map(known -> known.locked() ? 1 : 0).orElse(0);
            case "parties" -> room.map(known -> known.users().size()).orElse(0);
            case "activity" -> room.map(known -> known.age().toSeconds()).orElse(0L);
            case "dynamic" -> room.map(known -> known.line().dynamic() ? 1 : 0).orElse(0);
            default -> throw new FunctionException("'" + what + "' is none of lock, parties, activity, dynamic");
        };
        return Long.toString(value);
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        RoomActions all = new RoomActions(rooms);
        actions.add(of("MeetmeList", REPORTING).synopsis("List participants in a conference. "), all::list)
                .add(of("MeetmeListRooms", REPORTING).synopsis("List active conferences. "), all::rooms)
                .add(of("MeetmeMute", CALL).synopsis("Mute a Meetme user. "), call -> all.mute(call, true))
                .add(of("MeetmeUnmute", CALL).synopsis("Unmute a Meetme user. "), call -> all.mute(call, false));
    }

    @Override
    public void commands(LoopCommands commands) {
        new RoomCommands(rooms).addTo(commands);
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            load();
        }
        return meant;
    }

    @Override
    public List<String> modules() {
        return List.of("app_meetme.so");
    }
}
