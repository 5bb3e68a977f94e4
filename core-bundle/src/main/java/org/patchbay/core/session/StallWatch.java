package org.patchbay.core.session;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the sessions whose clients do not read. Remembers those alone that the network refuses at the moment, so a look
 * at thousands that are idle costs little. Used by the timer thread.
 */
final class StallWatch {
    private Map<Session, Stall> refused = new HashMap<>();

    /** Tells of each session that took nothing for longer than its account allows. */
    void look(Collection<Session> sessions, Duration betweenLooks, Consumer<Session> stalled) {
        Map<Session, Stall> still = new HashMap<>();
        for (Session session : sessions) {
            if (session.blocked()) {
                Stall stall = refused.getOrDefault(session, new Stall());
                still.put(session, stall);
                if (stall.lastsFor(session.writeTimeout(), betweenLooks, session.writtenBytes())) {
                    stalled.accept(session);
                }
            }
        }
        refused = still;
    }
}
