package org.patchbay.api.runtime;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows what became of each file in the deploy folder, and says it in words. Most of what can be wrong with a pack is
 * silent in OSGi: a file that is no bundle, a torn jar, a package nobody exports, a component that cannot start, a pack
 * that carries its own copy of this API.
 *
 * <p><b>Threads.</b> Any; nothing here blocks for longer than looking at the folder takes.
 */
@ProviderType
public interface DeployDoctor {
    /**
     * All files of the deploy folder, sorted by name.
     *
     * @return a snapshot
     */
    List<DeployedFile> files();
}
