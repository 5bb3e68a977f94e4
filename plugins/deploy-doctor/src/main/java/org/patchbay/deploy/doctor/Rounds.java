package org.patchbay.deploy.doctor;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of the doctor: goes round now and then, and at once when someone calls. */
final class Rounds implements AutoCloseable {
    static final String THREAD = "patchbay-deploy-doctor";

    /** How often to look when all is quiet. */
    static final Duration POLL = Duration.ofSeconds(1);

    /** How often to look while something is on its way. */
    static final Duration BUSY_POLL = Duration.ofMillis(250);

    /** How long the end of the doctor waits for its last look. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Object NUDGE = new Object();

    /** Many calls while one look goes on ask for one more look. */
    private final BlockingQueue<Object> nudges = new ArrayBlockingQueue<>(1);

    private final Predicate<Boolean> look;
    private final Thread thread;

    /** Written by {@link #close()}, read by the thread. */
    private volatile boolean closed;

    /**
     * A doctor's rounds.
     *
     * @param look takes whether someone called, and tells whether all is quiet
     */
    Rounds(Predicate<Boolean> look) {
        this.look = look;
        this.thread = new Thread(this::run, THREAD);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Asks for a look soon. Returns at once. */
    void nudge() {
        nudges.offer(NUDGE);
    }

    private void run() {
        boolean called = true;
        while (!closed) {
            boolean quiet = look(called);
            try {
                called = nudges.poll((quiet ? POLL : BUSY_POLL).toMillis(), TimeUnit.MILLISECONDS) != null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean look(boolean called) {
        try {
            return look.test(called);
        } catch (RuntimeException | LinkageError e) {
            // While the framework or the core comes or goes, anything can fail; the next look will do.
            LOG.debug("A look at the deploy folder failed", e);
            return true;
        }
    }

    @Override
    public void close() {
        closed = true;
        nudge();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
