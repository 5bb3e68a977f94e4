package org.patchbay.core.session;

/** Is told what becomes of sessions, on the thread on which it happens; must not block. */
public interface SessionWatch {
    /** A session was made for a connection. */
    void opened(Session session);

    /** A session logged in. */
    void authenticated(Session session);

    /** A session is about to be ended since it does not read what it asked for. */
    void slow(Session session, String reason);

    /** A session takes no more requests; it is over when its last output is out. Comes once. */
    void closing(Session session);

    /** A session is over. Comes once. */
    void closed(Session session, String reason);
}
