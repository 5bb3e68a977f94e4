package org.patchbay.pack.pbx.channel;

import java.util.List;

/** Whether a caller's number may be shown (specification A.7). */
public final class Presentation {
    private static final List<String> SCREENING =
            List.of("Not Screened", "Passed Screen", "Failed Screen", "Network Number");
    private static final int PROHIBITED = 32;
    private static final int UNAVAILABLE = 67;

    private Presentation() {}

    /** The words for a code, as CallerID presentation is shown (specification A.7). */
    public static String text(int code) {
        if (code == UNAVAILABLE) {
            return "Number Unavailable";
        }
        String kind = (code & PROHIBITED) == 0 ? "Presentation Allowed, " : "Presentation Prohibited, ";
        return (code & ~(PROHIBITED | 3)) == 0 ? kind + SCREENING.get(code & 3) : "unknown";
    }
}
