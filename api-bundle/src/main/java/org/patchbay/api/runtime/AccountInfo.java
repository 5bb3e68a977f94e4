package org.patchbay.api.runtime;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.Privileges;

/** One account of {@code manager.conf} or {@code users.conf} as an operator sees it. A snapshot, without the secret. */
@ProviderType
public interface AccountInfo {
    /**
     * Its name, as configured.
     *
     * @return the name
     */
    String name();

    /**
     * The classes of events it may see.
     *
     * @return the classes
     */
    Privileges read();

    /**
     * The classes that allow it to call actions.
     *
     * @return the classes
     */
    Privileges write();

    /**
     * Its access rules in the order of the file, each as it could stand there: {@code deny = 0.0.0.0/0}. The last one
     * that fits an address decides; without any it may be used from everywhere.
     *
     * @return the rules
     */
    List<String> acl();

    /**
     * The event filters its sessions begin with; one that excludes begins with an exclamation mark.
     *
     * @return the filters
     */
    List<String> filters();

    /**
     * Whether anybody can log in with it: it has a secret, in the clear or hashed.
     *
     * @return true if so
     */
    boolean enabled();

    /**
     * Whether its secret is stored as a hash, so that it serves plain log-ons only.
     *
     * @return true if so
     */
    boolean hashed();
}
