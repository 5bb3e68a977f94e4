package org.patchbay.core.account;

import java.security.SecureRandom;

/**
 * The digits a client mixes with its secret, so that the secret itself does not cross the wire (specification 5.2).
 *
 * @param digits one to nine decimal digits
 */
public record Challenge(String digits) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUND = 1_000_000_000;

    /** A challenge nobody can guess. */
    public static Challenge random() {
        return new Challenge(Integer.toString(RANDOM.nextInt(BOUND)));
    }

    /** Whether the key is the lower-case hexadecimal MD5 sum of these digits and the secret; takes the same time. */
    boolean answeredBy(String key, String secret) {
        return Digest.equal(Digest.md5(digits + secret), key);
    }
}
