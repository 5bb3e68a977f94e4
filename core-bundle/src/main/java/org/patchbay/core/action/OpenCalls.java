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

/**
 * What of a bundle's is being called, by what it offered. Any thread.
 *
 * @param <E> what is offered
 * @param <C> one call of it
 */
public final class OpenCalls<E, C> {
    /** Guards the map. What is not in it takes no calls. */
    private final Object lock = new Object();

    private final Map<E, Set<C>> calls = new HashMap<>();

    /** Nothing takes calls. */
    public OpenCalls() {}

    /** From now on that takes calls. */
    public void open(E entry) {
        synchronized (lock) {
            calls.put(entry, new HashSet<>());
        }
    }

    /** Notes a call; false if what it calls takes none any more. */
    public boolean begin(E entry, C call) {
        synchronized (lock) {
            Set<C> same = calls.get(entry);
            return same != null && same.add(call);
        }
    }

    /** Forgets a call that is over. */
    public void end(E entry, C call) {
        synchronized (lock) {
            Set<C> same = calls.get(entry);
            if (same != null) {
                same.remove(call);
            }
        }
    }

    /** These take no more calls; the calls that are not over. */
    public List<C> close(Collection<E> entries) {
        List<C> left = new ArrayList<>();
        synchronized (lock) {
            for (E entry : entries) {
                Set<C> open = calls.remove(entry);
                left.addAll(open == null ? Set.of() : open);
            }
        }
        return left;
    }

    /** Waits for these ends, none of which is a failure; false if the time was over before, or the thread interrupted. */
    public static boolean await(Collection<CompletableFuture<Void>> ends, Duration limit) {
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
