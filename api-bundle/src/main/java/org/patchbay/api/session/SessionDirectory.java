package org.patchbay.api.session;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.Privileges;

/**
 * Finds sessions and answers questions about their rights by ident ({@code astman_is_authed},
 * {@code astman_verify_session_readpermissions} and {@code …writepermissions}; specification 11.2).
 *
 * <p><b>Threads.</b> Any; nothing here blocks. Answers are true for the moment in which they are given.
 */
@ProviderType
public interface SessionDirectory {
    /**
     * All sessions, logged in or not, in the order in which they came.
     *
     * @return a snapshot
     */
    List<ManagerSession> sessions();

    /**
     * The session of that number.
     *
     * @param ident its ident
     * @return the session, or nothing if it never was or is over
     */
    Optional<ManagerSession> find(long ident);

    /**
     * Whether there is a session of that number which is logged in.
     *
     * @param ident its ident; 0 is no session
     * @return true if so
     */
    boolean authenticated(long ident);

    /**
     * Whether there is a session of that number which may read any of these classes.
     *
     * @param ident its ident
     * @param wanted the classes, of which one is enough
     * @return true if so
     */
    boolean mayRead(long ident, Privileges wanted);

    /**
     * Whether there is a session of that number which has any of these classes for its actions.
     *
     * @param ident its ident
     * @param wanted the classes, of which one is enough
     * @return true if so
     */
    boolean mayWrite(long ident, Privileges wanted);
}
