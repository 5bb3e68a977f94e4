package org.patchbay.console.guard;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Which requests come from another site. */
public class OriginTest {
    private static final String HOST = "127.0.0.1:8080";

    private static boolean foreign(String method, String origin, String fetchSite) {
        return new Origin(method, HOST, origin, fetchSite).foreign();
    }

    @Test
    public void readingIsLeftToEverybody() {
        assertFalse(foreign("GET", "https://evil.example", "cross-site"));
    }

    @Test
    public void theConsolesOwnPageMayPost() {
        assertFalse(foreign("POST", "http://127.0.0.1:8080", "same-origin"));
        assertFalse(foreign("POST", "https://127.0.0.1:8080", ""));
    }

    @Test
    public void aProgramThatIsNoBrowserMayPost() {
        assertFalse(foreign("POST", "", ""));
    }

    @Test
    public void anotherSitesPageMayNotPost() {
        assertTrue(foreign("POST", "https://evil.example", ""));
        assertTrue(foreign("DELETE", "http://127.0.0.1:8081", "same-site"));
        assertTrue(foreign("PUT", "http://127.0.0.1:8080.evil.example", ""));
    }

    @Test
    public void aPageThatHidesWhereItIsFromMayNotPost() {
        assertTrue(foreign("POST", "null", ""));
        assertTrue(foreign("POST", "", "cross-site"));
        assertTrue(foreign("POST", "", "same-site"));
    }

    @Test
    public void withoutAHostNoOriginIsOurs() {
        assertTrue(new Origin("POST", "", "http://", "").foreign());
    }
}
