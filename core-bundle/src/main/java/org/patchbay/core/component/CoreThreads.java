package org.patchbay.core.component;

import java.util.concurrent.LinkedBlockingQueue;
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
        return task -> {
            Thread thread = new Thread(task, prefix + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The one thread of that name. */
    static ThreadFactory single(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * The workers. Their queue needs no limit of its own: a session, a hook and a listener each wait in it with one task
     * at a time. After the end of the server a task is dropped.
     */
    static ThreadPoolExecutor workers(int most) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("ami-worker"),
                new ThreadPoolExecutor.DiscardPolicy());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
