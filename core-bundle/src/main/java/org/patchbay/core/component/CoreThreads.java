package org.patchbay.core.component;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes every thread of the server. */
final class CoreThreads {
    private static final long IDLE_SECONDS = 10;

    private CoreThreads() {}

    /** Threads named with that prefix and a number. */
    static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> make(task, prefix + "-" + number.incrementAndGet());
    }

    /** The one thread of that name. */
    static ThreadFactory single(String name) {
        return task -> make(task, name);
    }

    /**
     * Whoever gives a task to a pool may be the one for whom a thread is made, and a thread keeps the protection domains
     * of all code that is on the stack then: the class loader of a pack would live as long as the thread. A privileged
     * action is what Java has for leaving the stack behind.
     */
    @SuppressWarnings("removal")
    private static Thread make(Runnable task, String name) {
        Thread thread = AccessController.doPrivileged((PrivilegedAction<Thread>) () -> new Thread(task, name));
        thread.setContextClassLoader(CoreThreads.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The workers. A task goes to one who is free; only if all are busy there is one more, up to that many, and then it
     * waits. The queue needs no limit of its own: a session, a hook and a listener each wait in it with one task at a
     * time. After the end of the server a task is dropped.
     */
    static ThreadPoolExecutor workers(int most) {
        Handover handover = new Handover();
        return new ThreadPoolExecutor(
                0, most, IDLE_SECONDS, TimeUnit.SECONDS, handover, named("ami-worker"), (task, pool) -> {
                    if (!pool.isShutdown()) {
                        handover.put(task);
                    }
                });
    }

    /** Takes a task when a worker waits for one; the pool then knows when to make another worker. */
    private static final class Handover extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }
    }
}
