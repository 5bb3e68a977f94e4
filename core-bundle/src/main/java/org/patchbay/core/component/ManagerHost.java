package org.patchbay.core.component;

/** The manager that runs, for the other components of this package. */
interface ManagerHost {
    /** The manager itself. */
    ManagerCore core();
}
