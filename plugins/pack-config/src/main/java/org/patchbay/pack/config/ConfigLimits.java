package org.patchbay.pack.config;

import java.time.Duration;

/** What may not grow without end. The reader has limits of its own: 4 MiB a file, includes ten deep, 1,000 files. */
final class ConfigLimits {
    /** Sections, templates too, of a file that is changed. */
    static final int CATEGORIES = 20_000;

    /** Written lines, those of included files too, of a file that is changed. */
    static final int LINES = 200_000;

    /** Characters of one answer: it is one packet, and waits as a whole for its client. */
    static final long ANSWER = 16L * 1024 * 1024;

    /** Characters in the name of a category (specification 12.1). */
    static final int NAME = 79;

    /** How long an update waits for another one to be done. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How often an update begins anew because somebody else has changed a file in between. */
    static final int ATTEMPTS = 3;

    private ConfigLimits() {}
}
