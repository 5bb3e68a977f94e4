package org.patchbay.api.action;

import org.osgi.annotation.versioning.ProviderType;

/** The handle of an action that was registered at run time. Any thread may use it. */
@ProviderType
public interface Registration extends AutoCloseable {
    /**
     * What was registered.
     *
     * @return the descriptor
     */
    ActionDescriptor descriptor();

    /**
     * Takes the action back. No new call starts; running ones are waited for, up to the grace period. Closing twice
     * does nothing.
     */
    @Override
    void close();
}
