package org.patchbay.core.session;

import java.security.SecureRandom;

/** Numbers for sessions: positive, and not to be guessed from others. */
final class IdentSource {
    private final SecureRandom random = new SecureRandom();

    long next() {
        long ident = random.nextLong() & Long.MAX_VALUE;
        return ident == 0 ? next() : ident;
    }
}
