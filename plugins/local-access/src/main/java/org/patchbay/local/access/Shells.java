package org.patchbay.local.access;

import java.io.OutputStream;

/** Opens shells for callers. There are none without Gogo. */
@FunctionalInterface
interface Shells {
    /**
     * A new shell.
     *
     * @param out gets what it prints
     */
    Shell open(OutputStream out);
}
