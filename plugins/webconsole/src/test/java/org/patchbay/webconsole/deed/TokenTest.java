package org.patchbay.webconsole.deed;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** What proves that a page of ours asks. */
public class TokenTest {
    private final Token token = new Token();

    @Test
    public void provesItsUser() {
        assertTrue(token.proves(token.of("admin"), "admin"));
    }

    @Test
    public void provesNobodyElse() {
        assertFalse(token.proves(token.of("admin"), "root"));
        assertFalse(token.proves("", "admin"));
        assertFalse(token.proves(token.of("admin") + "x", "admin"));
    }

    @Test
    public void isAnotherOneAfterARestart() {
        assertFalse(new Token().proves(token.of("admin"), "admin"));
    }
}
