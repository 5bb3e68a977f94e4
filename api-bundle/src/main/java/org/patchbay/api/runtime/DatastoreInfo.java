package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/** One value that a bundle stored with a session. A snapshot; the value itself is its bundle's alone. */
@ProviderType
public interface DatastoreInfo {
    /**
     * What its type is called.
     *
     * @return the name
     */
    String name();

    /**
     * By what it is found besides its type.
     *
     * @return the uid, or the empty text
     */
    String uid();

    /**
     * The number of the bundle that stored it.
     *
     * @return a bundle id
     */
    long owner();
}
