package org.patchbay.core.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands that run, by what was offered: a bundle that stops waits for its commands, for a while. */
public final class CommandsRunning {
    private static final Logger LOG = LoggerFactory.getLogger(CommandsRunning.class);

    private final Duration grace;

    /** Guards the map. A command that is not in it is not run. */
    private final Object lock = new Object();

    private final Map<CommandEntry, Set<RunningCommand>> running = new HashMap<>();

    /** A table whose withdrawals wait that long. */
    public CommandsRunning(Duration grace) {
        this.grace = grace;
    }

    /** From now on the command may be run. */
    public void open(CommandEntry entry) {
        synchronized (lock) {
            running.put(entry, new HashSet<>());
        }
    }

    /** Notes a run; false if the command has been withdrawn. */
    boolean begin(RunningCommand command) {
        synchronized (lock) {
            Set<RunningCommand> same = running.get(command.entry());
            return same != null && same.add(command);
        }
    }

    /** Forgets a run that is over. */
    void end(RunningCommand command) {
        synchronized (lock) {
            Set<RunningCommand> same = running.get(command.entry());
            if (same != null) {
                same.remove(command);
            }
        }
    }

    /** The commands are run no more; waits for those that run, once for all of them, and lets go of the others. */
    public void withdraw(Collection<CommandEntry> entries) {
        List<RunningCommand> left = new ArrayList<>();
        synchronized (lock) {
            for (CommandEntry entry : entries) {
                Set<RunningCommand> open = running.remove(entry);
                left.addAll(open == null ? Set.of() : open);
            }
        }
        // A command that unloads its own bundle goes on when that is done.
        left.removeIf(RunningCommand::isMine);
        if (!left.isEmpty() && !await(left)) {
            left.forEach(this::abandon);
        }
    }

    private void abandon(RunningCommand command) {
        if (command.abandon()) {
            LOG.warn(
                    "command '{}' of {} is gone, but still runs after {} ms; it was interrupted",
                    command.entry().descriptor().name(),
                    command.entry().owner(),
                    grace.toMillis());
        }
    }

    private boolean await(List<RunningCommand> left) {
        CompletableFuture<?>[] ends = left.stream().map(RunningCommand::ended).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A command ends without a failure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
