package org.patchbay.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.patchbay.api.message.AmiMessage;

/** What a client has received and nobody has taken yet, in order. The reading thread fills it, a test empties it. */
final class Inbox {
    /** Guards all fields: a packet is either in the list or was given to exactly one taker. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private final List<AmiMessage> packets = new ArrayList<>();
    private String greeting = "";
    private String ended = "";

    void greeted(String line) {
        change(() -> greeting = line);
    }

    void add(AmiMessage packet) {
        change(() -> packets.add(packet));
    }

    /** Nothing more will come, for this reason; the first reason stays. */
    void end(String reason) {
        change(() -> ended = ended.isEmpty() ? reason : ended);
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    String greeting(Duration limit) {
        return wait(limit, "a greeting", () -> greeting.isEmpty() ? null : greeting);
    }

    void awaitEnd(Duration limit) {
        wait(limit, "the end of the connection", () -> ended.isEmpty() ? null : ended);
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return !ended.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the first packet that fits, whether it is there or comes within the limit. One thread takes, so what has
     * been looked at once need not be looked at again: a flood of events costs each taker one look at each.
     */
    AmiMessage take(Predicate<AmiMessage> wanted, Duration limit, String what) {
        return wait(limit, what, new Look<>() {
            private int seen;

            @Override
            public AmiMessage now() {
                for (; seen < packets.size(); seen++) {
                    if (wanted.test(packets.get(seen))) {
                        return packets.remove(seen);
                    }
                }
                return null;
            }
        });
    }

    List<AmiMessage> takeAll() {
        lock.lock();
        try {
            List<AmiMessage> all = List.copyOf(packets);
            packets.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    List<AmiMessage> snapshot() {
        lock.lock();
        try {
            return List.copyOf(packets);
        } finally {
            lock.unlock();
        }
    }

    /** Looks under the lock, and returns null for "not yet". */
    private interface Look<T> {
        T now();
    }

    private <T> T wait(Duration limit, String what, Look<T> look) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (true) {
                T found = look.now();
                if (found != null) {
                    return found;
                }
                if (!ended.isEmpty()) {
                    throw new AssertionError("Waiting for " + what + ", but " + ended + "; " + unread());
                }
                if (left <= 0) {
                    throw new AssertionError(
                            "Waited " + limit.toMillis() + " ms in vain for " + what + "; " + unread());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + what, e);
        } finally {
            lock.unlock();
        }
    }

    private String unread() {
        return "not taken: " + packets.stream().map(AmiMessage::lines).toList();
    }
}
