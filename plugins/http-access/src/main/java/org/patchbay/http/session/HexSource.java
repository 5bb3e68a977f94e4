package org.patchbay.http.session;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Hexadecimal digits that nobody can guess. */
final class HexSource {
    private final SecureRandom random = new SecureRandom();

    /** Eight digits, not all of them 0: an id as Asterisk has them. */
    String id() {
        int number = random.nextInt();
        return number == 0 ? id() : HexFormat.of().toHexDigits(number);
    }

    /** 128 bits. */
    String key() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
