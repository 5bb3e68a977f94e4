package org.patchbay.core.account;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.Test;

/** Secrets that do not stand in a file. */
public class SecretHashTest {
    private static String hash(String secret, int rounds) throws Exception {
        byte[] salt = {1, 2, 3, 4};
        byte[] sum = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, rounds, 256))
                .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2:" + rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(sum);
    }

    @Test
    public void knowsItsSecretAndNoOther() throws Exception {
        SecretHash hash = SecretHash.parse(hash("sesame", 10)).orElseThrow();
        assertTrue(hash.matches("sesame"));
        assertFalse(hash.matches("Sesame"));
        assertFalse(hash.matches(""));
    }

    @Test
    public void refusesWhatIsNone() throws Exception {
        String good = hash("sesame", 10);
        String[] bad = {
            "",
            "sesame",
            good + "=",
            good.replace("pbkdf2", "md5"),
            good.replace(":10:", ":0:"),
            good.replace(":10:", ":9999999:"),
            good.substring(0, good.length() - 8)
        };
        for (String text : bad) {
            assertTrue(text, SecretHash.parse(text).isEmpty());
        }
    }
}
