package org.patchbay.api.session;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stores values with sessions ({@code astman_datastore_add}, {@code _find}, {@code _remove}; specification 11.1). Each
 * bundle that gets this service has an instance of its own: what it stores is destroyed, newest first, when the session
 * ends or when the bundle stops, whichever comes first.
 *
 * <p>Several values of one type may be stored with one session; they are told apart by a uid, which is compared without
 * case. A bundle finds the values of every bundle whose {@link DatastoreType} it can see.
 *
 * <p><b>Threads.</b> Any; nothing here blocks.
 */
@ProviderType
public interface SessionDatastores {
    /** The values one session may have; the next one is refused. */
    int MAX_PER_SESSION = 1000;

    /**
     * Stores a value. Nothing is replaced: a value of the same type and uid stays behind the new one.
     *
     * @param session the session
     * @param type the kind of value
     * @param uid tells it from others of its type; the empty text for a value that is found by type only
     * @param value the value
     * @param <T> the class of the value
     * @throws IllegalStateException if the session is over (the value is destroyed then), has {@link #MAX_PER_SESSION}
     *     values already, or the using bundle is stopping
     */
    <T> void add(ManagerSession session, DatastoreType<T> type, String uid, T value);

    /**
     * The newest value of that type and uid.
     *
     * @param session the session
     * @param type the kind of value
     * @param uid its uid, in any case; a value stored without a uid is never found by one, and the empty text finds
     *     nothing
     * @param <T> the class of the value
     * @return the value, or nothing
     */
    <T> Optional<T> find(ManagerSession session, DatastoreType<T> type, String uid);

    /**
     * The newest value of that type, whatever its uid.
     *
     * @param session the session
     * @param type the kind of value
     * @param <T> the class of the value
     * @return the value, or nothing
     */
    <T> Optional<T> find(ManagerSession session, DatastoreType<T> type);

    /**
     * Takes the newest value of that type and uid out of the session without destroying it: from now on it is the
     * caller's.
     *
     * @param session the session
     * @param type the kind of value
     * @param uid the uid with which it was stored, in any case
     * @param <T> the class of the value
     * @return whether there was one
     */
    <T> boolean remove(ManagerSession session, DatastoreType<T> type, String uid);
}
