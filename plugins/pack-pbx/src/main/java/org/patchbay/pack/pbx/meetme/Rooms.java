package org.patchbay.pack.pbx.meetme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.state.DeviceStates;

/** All rooms by number: those of the file, and those in which somebody is. Used by the loop. */
final class Rooms {
    /** In front of the number of a room in hints. */
    private static final String DEVICE = "meetme";

    private final Exchange exchange;
    private final DeviceStates devices;

    /** Somebody is in each of them, so there are never more than channels. */
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    private Map<String, RoomLine> lines = Map.of();

    Rooms(Exchange exchange, DeviceStates devices) {
        this.exchange = exchange;
        this.devices = devices;
        devices.add(DEVICE, this::state);
    }

    /** Takes over what the file says; rooms in which somebody is stay as they are. */
    void load(Map<String, RoomLine> newer) {
        lines = newer;
    }

    private DeviceState state(String device) {
        String wanted = device.substring(DEVICE.length() + 1);
        if (rooms.keySet().stream().anyMatch(wanted::equalsIgnoreCase)) {
            return DeviceState.INUSE;
        }
        return lines.keySet().stream().anyMatch(wanted::equalsIgnoreCase) ? DeviceState.NOT_INUSE : DeviceState.INVALID;
    }

    /** The room of that number in which somebody is. */
    Optional<Room> find(String number) {
        return Optional.ofNullable(rooms.get(number));
    }

    /** What is known of a room of that number, whether or not somebody is in it. */
    Optional<RoomLine> line(String number) {
        return find(number).map(Room::line).or(() -> Optional.ofNullable(lines.get(number)));
    }

    /** A room of the file in which nobody is. */
    Optional<RoomLine> empty(boolean withoutPin) {
        return lines.values().stream()
                .filter(line -> !rooms.containsKey(line.number()) && !(withoutPin && line.asks(false)))
                .findFirst();
    }

    /** All rooms in which somebody is, the oldest first. */
    List<Room> all() {
        return List.copyOf(rooms.values());
    }

    /** The room of that line, which begins now if nobody is in it. */
    Room open(RoomLine line) {
        Room known = rooms.get(line.number());
        if (known != null) {
            return known;
        }
        Room opened = new Room(line, exchange, this::close);
        rooms.put(line.number(), opened);
        devices.changed(DEVICE + ":" + line.number());
        return opened;
    }

    private void close(Room room) {
        if (rooms.remove(room.number(), room)) {
            exchange.publish(RoomEvents.end(room));
            devices.changed(DEVICE + ":" + room.number());
        }
    }
}
