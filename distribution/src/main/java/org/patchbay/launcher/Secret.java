package org.patchbay.launcher;

import java.security.SecureRandom;

/** Makes secrets that nobody guesses and that need no quoting anywhere: letters and digits only. */
final class Secret {
    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** 32 of 62 characters carry 190 bits. */
    static final int LENGTH = 32;

    private Secret() {}

    static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
