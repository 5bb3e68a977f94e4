package org.patchbay.core.action;

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

/**
 * The calls that are not over yet, by the action they call. A bundle cannot be kept from stopping, as Asterisk keeps a
 * module in use from being unloaded; instead its stop waits for its calls, for a while.
 */
public final class InFlight {
    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);

    private final Duration grace;
    private final CallWatch watch;

    /** Guards the map. An action that is not in it takes no calls. */
    private final Object lock = new Object();

    private final Map<ActionEntry, Set<Call>> calls = new HashMap<>();

    /** A table whose withdrawals wait that long, and which tells of calls that are over. */
    public InFlight(Duration grace, CallWatch watch) {
        this.grace = grace;
        this.watch = watch;
    }

    /** Is told of everything that is requested. */
    CallWatch watch() {
        return watch;
    }

    /** From now on the action takes calls. */
    public void open(ActionEntry entry) {
        synchronized (lock) {
            calls.put(entry, new HashSet<>());
        }
    }

    /** Notes a call; false if its action takes none any more. What is built in is never withdrawn. */
    boolean begin(Call call) {
        if (call.entry().isBuiltIn()) {
            return true;
        }
        synchronized (lock) {
            Set<Call> same = calls.get(call.entry());
            if (same == null) {
                return false;
            }
            same.add(call);
            return true;
        }
    }

    /** Forgets a call that is over. */
    void end(Call call) {
        watch.ended(call);
        if (call.entry().isBuiltIn()) {
            return;
        }
        synchronized (lock) {
            Set<Call> same = calls.get(call.entry());
            if (same != null) {
                same.remove(call);
            }
        }
    }

    /**
     * The actions take no more calls; waits for those that run, once for all of them, and answers in place of those that
     * do not end.
     */
    public void withdraw(Collection<ActionEntry> entries) {
        List<Call> left = new ArrayList<>();
        synchronized (lock) {
            for (ActionEntry entry : entries) {
                Set<Call> open = calls.remove(entry);
                left.addAll(open == null ? Set.of() : open);
            }
        }
        left.forEach(Call::withdraw);
        if (!left.isEmpty() && !await(left)) {
            left.stream().filter(call -> !call.ended().isDone()).forEach(this::abandon);
        }
    }

    private void abandon(Call call) {
        LOG.warn(
                "action {} of {} is gone, but a call of it still runs after {} ms; its client was answered without it",
                call.entry().descriptor().name(),
                call.entry().owner(),
                grace.toMillis());
        call.abandon();
    }

    private boolean await(List<Call> left) {
        CompletableFuture<?>[] ends = left.stream().map(Call::ended).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call ends without a failure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
