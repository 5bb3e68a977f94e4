package org.patchbay.pack.pbx.meetme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.Arguments;

/** Reads {@code meetme.conf}: lines {@code conf => number[,pin[,admin pin]]} in the section {@code rooms}. */
final class RoomReader {
    /** Rooms of one file. */
    static final int MAX_ROOMS = 10_000;

    private RoomReader() {}

    /** The rooms of a file by number, in its order. */
    static Map<String, RoomLine> read(ConfFile file, Consumer<String> warnings) {
        Map<String, RoomLine> rooms = new LinkedHashMap<>();
        for (ConfSection section : file.sections()) {
            if (section.name().equalsIgnoreCase("rooms")) {
                section.entries().forEach(entry -> add(rooms, entry, warnings));
            }
        }
        return rooms;
    }

    private static void add(Map<String, RoomLine> rooms, ConfEntry entry, Consumer<String> warnings) {
        Arguments parts = Arguments.of(OneLine.of(entry.value()));
        String number = parts.get(0).strip();
        if (!entry.key().equalsIgnoreCase("conf") || number.isEmpty() || rooms.size() >= MAX_ROOMS) {
            warnings.accept(
                    entry.origin() + ": a room is a line conf => number[,pin[,admin pin]], and a file has at most "
                            + MAX_ROOMS + " of them");
            return;
        }
        rooms.put(
                number, new RoomLine(number, parts.get(1).strip(), parts.get(2).strip(), false));
    }
}
