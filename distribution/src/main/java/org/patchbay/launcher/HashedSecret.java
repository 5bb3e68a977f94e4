package org.patchbay.launcher;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes the value of {@code secret_hash}: what lets an account log on without its secret standing in a file. */
final class HashedSecret {
    /** Some milliseconds for the server, and as many for everybody who tries secrets. */
    static final int ROUNDS = 20_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private HashedSecret() {}

    static String of(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, HASH_BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2:" + ROUNDS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", e);
        }
    }
}
