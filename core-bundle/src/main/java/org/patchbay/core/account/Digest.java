package org.patchbay.core.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.wire.WireText;

/** The sums of HTTP digest (RFC 2617, specification 18.6) and those of challenges. */
final class Digest {
    private Digest() {}

    /** Whether the answer is what somebody sends who knows that secret; takes the same time. */
    static boolean matches(DigestAnswer answer, String account, String secret) {
        String known = md5(account + ":" + answer.field("realm") + ":" + secret);
        String asked = md5(answer.method() + ":" + answer.field("uri"));
        String nonce = answer.field("nonce");
        String expected = answer.field("qop").isEmpty()
                ? md5(known + ":" + nonce + ":" + asked)
                : md5(String.join(
                        ":", known, nonce, answer.field("nc"), answer.field("cnonce"), answer.field("qop"), asked));
        return equal(expected, answer.field("response").toLowerCase(Locale.ROOT));
    }

    /** Compares in the same time wherever they differ. */
    static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    /** In lower-case hexadecimal digits. */
    static String md5(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(WireText.encode(text));
            return String.format("%032x", new BigInteger(1, sum));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
