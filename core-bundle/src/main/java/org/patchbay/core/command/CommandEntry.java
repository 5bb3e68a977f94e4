package org.patchbay.core.command;

import java.util.Comparator;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.Owner;

/** One command that somebody offers. Compared by identity: two offers of the same command are two entries. */
public final class CommandEntry {
    /** Highest ranking first, then first come, first served. */
    static final Comparator<CommandEntry> BEST_FIRST = Comparator.<CommandEntry>comparingInt(
                    entry -> entry.rank.ranking())
            .reversed()
            .thenComparingLong(entry -> entry.rank.order());

    private final CommandDescriptor descriptor;
    private final CommandHandler handler;
    private final Owner owner;
    private final ActionEntry.Rank rank;

    /** A command as it is offered. */
    public CommandEntry(CommandDescriptor descriptor, CommandHandler handler, Owner owner, ActionEntry.Rank rank) {
        this.descriptor = descriptor;
        this.handler = handler;
        this.owner = owner;
        this.rank = rank;
    }

    /** What is known of it. */
    public CommandDescriptor descriptor() {
        return descriptor;
    }

    CommandHandler handler() {
        return handler;
    }

    /** Who offers it. */
    public Owner owner() {
        return owner;
    }

    /** The service ranking. */
    public int ranking() {
        return rank.ranking();
    }
}
