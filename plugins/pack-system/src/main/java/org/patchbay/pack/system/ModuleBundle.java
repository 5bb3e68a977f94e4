package org.patchbay.pack.system;

import java.util.List;

/** A bundle, or a part of one, that may be treated as a module: it brings something to the manager, and is not that. */
interface ModuleBundle {
    /** Its symbolic name; of a part, its own name. */
    String symbolicName();

    /** What else it calls itself, such as {@code app_queue.so}. */
    List<String> aliases();

    /** What it is, in words. */
    String description();

    /** Whether it runs. */
    boolean loaded();

    /** How many other bundles use what it offers. */
    int users();

    /** Starts it; it stays started until somebody stops it. */
    void load() throws ModuleException;

    /** Stops it; its jar stays where it is, and it can be started again. */
    void unload() throws ModuleException;
}
