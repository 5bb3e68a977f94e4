package org.patchbay.core.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What others want done on an I/O thread. Each connection has a few at most, so that they need no limit. */
final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Used by the I/O thread only. */
    private final List<Runnable> round = new ArrayList<>();

    void add(Runnable errand) {
        waiting.add(errand);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Does those that wait; what they add is done next time. */
    void run() {
        for (Runnable errand = waiting.poll(); errand != null; errand = waiting.poll()) {
            round.add(errand);
        }
        round.forEach(Errands::runOne);
        round.clear();
    }

    private static void runOne(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError defect) {
            LOG.error("an I/O thread goes on after a defect", defect);
        }
    }
}
