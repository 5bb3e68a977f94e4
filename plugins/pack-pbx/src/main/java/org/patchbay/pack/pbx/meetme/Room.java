package org.patchbay.pack.pbx.meetme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.floor.Floor;

/** One room in which somebody is. Used by the loop. */
final class Room {
    private final RoomLine line;
    private final Exchange exchange;
    private final Consumer<Room> emptied;
    private final Instant since;
    private final TreeMap<Integer, RoomUser> users = new TreeMap<>();
    private final Floor floor;
    private int marked;
    private boolean locked;

    /**
     * A room without anybody.
     *
     * @param emptied is told when the last one has left
     */
    Room(RoomLine line, Exchange exchange, Consumer<Room> emptied) {
        this.line = line;
        this.exchange = exchange;
        this.emptied = emptied;
        this.since = exchange.agenda().now();
        this.floor = new Floor(exchange.agenda(), users::values);
    }

    RoomLine line() {
        return line;
    }

    String number() {
        return line.number();
    }

    /** Who is in it, in the order of their coming. */
    List<RoomUser> users() {
        return List.copyOf(users.values());
    }

    Optional<RoomUser> find(int number) {
        return Optional.ofNullable(users.get(number));
    }

    /** Who came last. */
    Optional<RoomUser> last() {
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of(users.lastEntry().getValue());
    }

    /** The number of the next one to come. */
    int nextNumber() {
        return users.isEmpty() ? 1 : users.lastKey() + 1;
    }

    void join(RoomUser user) {
        boolean first = user.options().marked() && marked == 0;
        users.put(user.number(), user);
        marked += user.options().marked() ? 1 : 0;
        exchange.publish(RoomEvents.join(user));
        waits(user, user.options().waits() && marked == 0);
        if (first) {
            users.values().forEach(one -> waits(one, false));
        }
        changed();
    }

    /** It goes; with the last marked user those go that are there for it only, and others wait again. */
    void leave(RoomUser user) {
        users.remove(user.number());
        marked -= user.options().marked() ? 1 : 0;
        floor.look();
        exchange.publish(RoomEvents.leave(user));
        if (user.options().marked() && marked == 0) {
            withoutMarked();
        }
        changed();
        if (users.isEmpty()) {
            emptied.accept(this);
        }
    }

    private void withoutMarked() {
        for (RoomUser one : users()) {
            if (one.options().leavesWithMarked()) {
                one.exit();
            } else {
                waits(one, one.options().waits());
            }
        }
    }

    private void waits(RoomUser user, boolean on) {
        if (user.waiting() != on) {
            user.waits(on);
            user.music(users.size() == 1);
        }
    }

    /** Whether somebody is alone changes only between one and two: a room may be large. */
    private void changed() {
        if (users.size() <= 2) {
            users.values().forEach(one -> one.music(users.size() == 1));
        }
        floor.look();
    }

    /** Somebody is muted, or is not any more. */
    void floorChanged() {
        floor.look();
    }

    boolean talks(RoomUser user) {
        return floor.has(user);
    }

    int marked() {
        return marked;
    }

    boolean locked() {
        return locked;
    }

    void lock(boolean on) {
        locked = on;
    }

    /** How long somebody has been in it. */
    Duration age() {
        return Duration.between(since, exchange.agenda().now());
    }

    /** That, as {@code hh:mm:ss}. */
    String activity() {
        return "%02d:%02d:%02d".formatted(age().toHours(), age().toMinutesPart(), age().toSecondsPart());
    }
}
