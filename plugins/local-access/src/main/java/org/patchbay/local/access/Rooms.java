package org.patchbay.local.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.patchbay.api.command.CommandLine;

/** What is behind the door: the command line of the manager, and shells while somebody offers them. */
final class Rooms {
    /** How many shells there may be: fewer than callers, so that there is always room for a single line. */
    static final int MAX_SHELLS = 4;

    private final CommandLine commands;

    /** Null while there is no Gogo. */
    private final AtomicReference<Shells> shells = new AtomicReference<>();

    private final Semaphore seats = new Semaphore(MAX_SHELLS);

    Rooms(CommandLine commands) {
        this.commands = commands;
    }

    CommandLine commands() {
        return commands;
    }

    Optional<Shells> shells() {
        return Optional.ofNullable(shells.get());
    }

    /** One permit for each shell. */
    Semaphore seats() {
        return seats;
    }

    void come(Shells offered) {
        shells.set(offered);
    }

    void go(Shells offered) {
        shells.compareAndSet(offered, null);
    }
}
