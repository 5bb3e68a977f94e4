package org.patchbay.pack.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;

/**
 * Makes changes one after the other on one thread. What comes while the disk is busy goes into the next transaction
 * together, and all of it is answered when that is durable. The thread ends when it has had nothing to do for a while.
 */
final class GroupCommit {
    /** Changes that one transaction makes at most. */
    static final int MAX_GROUP = 256;

    /** Changes that wait at most. */
    static final int MAX_WAITING = 10_000;

    private static final Duration IDLE = Duration.ofSeconds(5);

    /** Longer than a commit waits for another program. */
    private static final Duration END = Duration.ofSeconds(4);

    private final Commit commit;
    private final ThreadPoolExecutor thread;

    /** Guards waiting, running and closed together: a change is either made by a run, or refused. */
    private final Object lock = new Object();

    private final Queue<Pending> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    /** Makes changes durable in one transaction; tells for each how many entries it concerned. */
    interface Commit {
        int[] make(List<Change> changes) throws KeyStoreException;
    }

    private record Pending(Change change, CompletableFuture<Integer> answer) {}

    GroupCommit(Commit commit) {
        this.commit = commit;
        this.thread = new ThreadPoolExecutor(
                1, 1, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), run -> {
                    Thread made = new Thread(run, "database-writer");
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** Completes when the change is durable, or fails with a {@link KeyStoreException}. */
    CompletableFuture<Integer> submit(Change change) {
        Pending pending = new Pending(change, new CompletableFuture<>());
        synchronized (lock) {
            if (closed) {
                return CompletableFuture.failedFuture(FileHolder.closed());
            }
            if (waiting.size() >= MAX_WAITING) {
                return CompletableFuture.failedFuture(
                        new KeyStoreException(Reason.OVERLOADED, "too many changes wait"));
            }
            waiting.add(pending);
            if (!running) {
                running = true;
                thread.execute(this::run);
            }
        }
        return pending.answer;
    }

    /** Runs something on the thread of the changes, without waiting for it. */
    void first(Runnable task) {
        thread.execute(task);
    }

    private void run() {
        for (List<Pending> group = next(MAX_GROUP); !group.isEmpty(); group = next(MAX_GROUP)) {
            make(group);
        }
    }

    private List<Pending> next(int most) {
        synchronized (lock) {
            List<Pending> group = new ArrayList<>();
            while (group.size() < most && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            running = !group.isEmpty();
            return group;
        }
    }

    private void make(List<Pending> group) {
        try {
            int[] counts = commit.make(group.stream().map(Pending::change).toList());
            for (int i = 0; i < counts.length; i++) {
                group.get(i).answer.complete(counts[i]);
            }
        } catch (KeyStoreException e) {
            afterFailure(group, e);
        } catch (RuntimeException | Error e) {
            group.forEach(pending -> pending.answer.completeExceptionally(e));
        }
    }

    /** Who waits for another program has waited for all; in any other case one change may be the trouble of all. */
    private void afterFailure(List<Pending> group, KeyStoreException failure) {
        if (failure.reason() == Reason.LOCKED) {
            // Taken before anyone is answered: who is answered may come again, and the lock may be gone.
            List<Pending> alsoWaiting = next(MAX_WAITING);
            group.forEach(pending -> pending.answer.completeExceptionally(failure));
            alsoWaiting.forEach(pending -> pending.answer.completeExceptionally(failure));
        } else if (group.size() == 1) {
            group.get(0).answer.completeExceptionally(failure);
        } else {
            group.forEach(pending -> make(List.of(pending)));
        }
    }

    /** Makes what waits, within some seconds; what cannot be made in time, and what comes later, is refused. */
    void close() {
        synchronized (lock) {
            closed = true;
        }
        thread.shutdown();
        try {
            thread.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        next(MAX_WAITING).forEach(pending -> pending.answer.completeExceptionally(FileHolder.closed()));
    }
}
