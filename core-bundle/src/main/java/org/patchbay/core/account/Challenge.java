package org.patchbay.core.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.patchbay.api.wire.WireText;

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
        byte[] expected = md5(digits + secret).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, key.getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(WireText.encode(text));
            return String.format("%032x", new BigInteger(1, sum));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
