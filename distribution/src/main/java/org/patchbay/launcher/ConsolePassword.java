package org.patchbay.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What the Felix Web Console keeps instead of a password: {@code {sha-256}salt-rounds-hash}. */
final class ConsolePassword {
    /** Those of the console itself. They run at each request; what protects the password is that it is random. */
    static final int ROUNDS = 1000;

    private static final int SALT_BYTES = 16;

    private ConsolePassword() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return hash(password, HexFormat.of().formatHex(salt), ROUNDS);
    }

    static String hash(String password, String salt, int rounds) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = (salt + password).getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < rounds; round++) {
                hash = digest.digest(hash);
            }
            return "{sha-256}" + salt + "-" + rounds + "-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
