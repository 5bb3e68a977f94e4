package org.patchbay.api.runtime;

/** What came of a reload. */
public enum ReloadResult {
    /** No file has changed since it was read last; nothing was done. */
    UNCHANGED,
    /** The new settings are in force. */
    APPLIED,
    /** The files are missing or broken; the old settings stay in force, and the log says why. */
    REFUSED
}
