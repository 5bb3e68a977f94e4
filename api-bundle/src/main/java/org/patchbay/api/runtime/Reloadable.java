package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that can read its settings again. Register it as an OSGi service with the property {@link #MODULE}; then
 * {@code Action: Reload}, {@code module reload} and {@code Reload:} of UpdateConfig reach it by that name, and a reload
 * of everything includes it.
 *
 * <p><b>Names.</b> Those of Asterisk's modules, such as {@code app_queue.so}, or of parts of its core, such as
 * {@code cdr}; compared without case and with or without {@code .so}. Several services may have one name: all of them
 * are reloaded. A service that takes one of the core parts of specification 14.7 is called beside the server's own.
 *
 * <p><b>Threads.</b> Called on the thread of whoever asks for the reload, never on an I/O thread; it may block as long
 * as reading takes. Reloads come one after the other.
 *
 * <p><b>Errors.</b> Settings that cannot be read leave the old ones in force, and the log says why; that is no failure.
 * An exception is a defect: it is logged, the others are reloaded all the same, and the client reads {@code An unknown
 * error occurred}.
 *
 * <p><b>End.</b> When the service is unregistered its names are unknown again. A reload that runs is waited for, up to
 * the grace period.
 */
@ConsumerType
@FunctionalInterface
public interface Reloadable {
    /** Service property: the names, a {@code String} or an array or collection of them. */
    String MODULE = "ami.module";

    /** Reads the settings again. */
    void reload();
}
