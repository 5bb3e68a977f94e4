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
        this.floor = new Floor(exchange.agenda(), this::users);
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
        users.put(user.number(), user);
        user.waits(user.options().waits() && marked() == 0);
        if (user.options().marked()) {
            users().forEach(one -> one.waits(false));
        }
        exchange.publish(RoomEvents.join(user));
        changed();
    }

    /** It goes; with the last marked user those go that are there for it only, and others wait again. */
    void leave(RoomUser user) {
        users.remove(user.number());
        floor.look();
        exchange.publish(RoomEvents.leave(user));
        if (user.options().marked() && marked() == 0) {
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
                one.waits(one.options().waits());
            }
        }
    }

    private void changed() {
        boolean alone = users.size() == 1;
        users().forEach(one -> one.music(alone));
        floor.look();
    }

    /** Somebody is muted, or is not any more. */
    void floorChanged() {
        floor.look();
    }

    boolean talks(RoomUser user) {
        return floor.has(user);
    }

    long marked() {
        return users.values().stream().filter(one -> one.options().marked()).count();
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
