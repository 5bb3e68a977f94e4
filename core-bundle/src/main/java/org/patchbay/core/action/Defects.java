package org.patchbay.core.action;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures of code that is not ours: each is logged once, with a reference that the caller gets as well. */
public final class Defects {
    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
    private static final AtomicLong REFERENCES = new AtomicLong();

    private Defects() {}

    /**
     * Logs a failure.
     *
     * @param what the action or command that failed
     * @param owner who offers it
     * @param defect what it threw
     * @return what its caller is told, one line
     */
    public static String report(String what, Owner owner, Throwable defect) {
        long reference = REFERENCES.incrementAndGet();
        LOG.error("{} of {} failed, reference {}", what, owner, reference, defect);
        return "Internal error, reference " + reference;
    }
}
