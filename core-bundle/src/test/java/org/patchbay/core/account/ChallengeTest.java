package org.patchbay.core.account;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.Test;

/** Challenge and key (specification 5.2). */
public class ChallengeTest {
    /** {@code printf 12345adminpw | md5sum}. */
    private static final String KEY = "cc13af089719374ab51fd372d7c2fc82";

    private final Challenge challenge = new Challenge("12345");

    @Test
    public void hasOneToNineDecimalDigits() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String digits = Challenge.random().digits();
            assertTrue(digits, digits.matches("[0-9]{1,9}"));
            seen.add(digits);
        }
        assertTrue("challenges repeat themselves: " + seen.size() + " of 2000", seen.size() > 1990);
    }

    @Test
    public void isAnsweredByTheLowerCaseSumOfDigitsAndSecret() {
        assertTrue(challenge.answeredBy(KEY, "adminpw"));
    }

    @Test
    public void isNotAnsweredByAnythingElse() {
        assertFalse(challenge.answeredBy(KEY.toUpperCase(Locale.ROOT), "adminpw"));
        assertFalse(challenge.answeredBy(KEY, "adminpW"));
        assertFalse(challenge.answeredBy(KEY + " ", "adminpw"));
        assertFalse(challenge.answeredBy(KEY.substring(1), "adminpw"));
        assertFalse(challenge.answeredBy("", "adminpw"));
        assertFalse(new Challenge("12346").answeredBy(KEY, "adminpw"));
    }

    /** {@code printf 363 | md5sum} begins with a zero that a number would lose. */
    @Test
    public void keepsZerosInFrontOfTheSum() {
        assertTrue(new Challenge("363").answeredBy("00411460f7c92d2124a67ea0f4cb5f85", ""));
    }

    @Test
    public void theEmptySecretIsASecret() {
        assertTrue(new Challenge("12345").answeredBy("827ccb0eea8a706c4c34a16891f84e7b", ""));
    }

    @Test
    public void nonAsciiSecretsAreSummedAsTheirUtf8Bytes() {
        assertTrue(new Challenge("1").answeredBy("f79c78e5574e182b565a426c17e55040", "caf\u00e9"));
    }
}
