package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of a bundle that an operator may take out and put back while the rest of the bundle goes on, as Asterisk's
 * modules are: register it as an OSGi service with the property {@link #MODULE}. ModuleLoad, ModuleCheck, {@code module
 * show}, {@code module load} and {@code module unload} reach it by that name (specification 14.7). A name that belongs to
 * a bundle as a whole is given by {@link AmiModule} instead.
 *
 * <p><b>Names.</b> One name, such as {@code app_echo.so}; compared without case and with or without {@code .so}. If a
 * bundle or another part has the same name, which of them is meant is not defined.
 *
 * <p><b>Threads.</b> Called on the thread of whoever asks, never on an I/O thread, and by several at the same time. It
 * may block, for as long as the client may wait for its answer.
 *
 * <p><b>Errors.</b> A refusal is the answer {@code false}: the client reads {@code Could not load module.} or {@code
 * Could not unload module.}, and the part logs the reason. An exception counts as a refusal and is logged.
 *
 * <p><b>End.</b> When the service is unregistered the name is unknown. What was taken out is back when the bundle starts
 * again: nothing of it is stored.
 */
@ConsumerType
public interface ModulePart {
    /** Service property: the name, a {@code String}. */
    String MODULE = Reloadable.MODULE;

    /**
     * What it is, in a few words, for {@code module show}.
     *
     * @return one line, never null
     */
    String description();

    /**
     * Whether it is in.
     *
     * @return false after {@link #unload()}, until {@link #load()}
     */
    boolean loaded();

    /**
     * Puts it back.
     *
     * @return false if it was in already, or cannot be put back
     */
    boolean load();

    /**
     * Takes it out. What is running in it may go on to its end.
     *
     * @return false if it was out already, or cannot be taken out
     */
    boolean unload();
}
