package org.patchbay.core.session;

/** Answers the requests of sessions. */
public interface RequestHandler {
    /** One request that is about to be answered. */
    interface Task {
        /** Whether answering cannot block, so that it may happen on the thread that read the request. */
        boolean quick();

        /**
         * Answers, into the outbox of the session.
         *
         * @return true if the answer is complete; otherwise {@link Session#answered()} is called later
         */
        boolean run();

        /** When the answer was complete, by {@link System#nanoTime()}. */
        long ended();
    }

    /** Finds out what is to be done with a request whose turn came at that time, by {@link System#nanoTime()}. */
    Task prepare(Session session, Incoming incoming, long begun);
}
