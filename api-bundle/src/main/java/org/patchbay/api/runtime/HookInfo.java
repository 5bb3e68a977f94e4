package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;

/** One hook as an operator sees it. A snapshot. */
@ProviderType
public interface HookInfo {
    /**
     * What the hook calls itself.
     *
     * @return the name
     */
    String name();

    /**
     * Who brought it.
     *
     * @return the symbolic name and version of the bundle
     */
    String owner();

    /**
     * The events it has not seen yet.
     *
     * @return a number of events
     */
    long lag();

    /**
     * The events it lost because it fell behind too far.
     *
     * @return a number of events
     */
    long lost();
}
