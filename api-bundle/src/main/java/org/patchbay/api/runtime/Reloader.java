package org.patchbay.api.runtime;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reloads modules by name: the manager itself, the parts of Asterisk's core (specification 14.7), and every
 * {@link Reloadable}. Bundles that name themselves by {@link AmiModule} without being reloadable are known as such.
 *
 * <p><b>Threads.</b> Any but an I/O thread; a reload blocks until it is done. One runs at a time, nobody waits for it:
 * another one is answered with {@link ReloadOutcome#IN_PROGRESS}.
 */
@ProviderType
public interface Reloader {
    /**
     * Reloads one module.
     *
     * @param module its name, in any case, with or without {@code .so}; the empty text stands for all of them
     * @return what came of it
     */
    ReloadOutcome reload(String module);

    /**
     * Reloads all modules: {@code manager} first, the others in the order of their names.
     *
     * @return what came of it
     */
    ReloadOutcome reloadAll();

    /**
     * When the last reload was done, of whatever module and by whatever way, as {@code CoreStatus} tells it.
     *
     * @return a moment, or nothing if there was none since the start
     */
    Optional<Instant> lastReload();
}
