package org.patchbay.core.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A secret that is stored as a hash: {@code pbkdf2:ROUNDS:SALT:HASH}, the last two in Base64. It serves plain log-ons;
 * a challenge needs the secret itself.
 */
public final class SecretHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int BITS = 256;
    /** More would let one log-on hold a worker up. */
    private static final int MAX_ROUNDS = 1_000_000;

    private static final Pattern FORM = Pattern.compile("pbkdf2:(\\d{1,7}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private SecretHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** The hash written in that form, or nothing if it is none. */
    public static Optional<SecretHash> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int rounds = Integer.parseInt(form.group(1));
        try {
            byte[] salt = Base64.getDecoder().decode(form.group(2));
            byte[] hash = Base64.getDecoder().decode(form.group(3));
            boolean usable = rounds >= 1 && rounds <= MAX_ROUNDS && salt.length > 0 && hash.length == BITS / 8;
            return usable ? Optional.of(new SecretHash(rounds, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the hash of that secret. Takes some milliseconds, whether it is or not. */
    boolean matches(String secret) {
        try {
            PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, BITS);
            byte[] sum =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return MessageDigest.isEqual(hash, sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
