package org.patchbay.pack.pbx.peer;

import java.util.List;
import java.util.Locale;
import org.patchbay.pack.pbx.feature.Truth;

/**
 * The setting {@code nat} of a SIP peer.
 *
 * @param forcePort whether answers go where a request came from
 * @param media whether media go where media came from
 */
record SipNat(Choice forcePort, Choice media) {
    /** On, off, or as it turns out. */
    enum Choice {
        YES("Y", false, true),
        NO("N", false, false),
        AUTO("a", true, false);

        private final String letter;
        private final boolean automatic;
        private final boolean always;

        Choice(String letter, boolean automatic, boolean always) {
            this.letter = letter;
            this.automatic = automatic;
            this.always = always;
        }

        /** In SIPshowpeer. */
        String letter() {
            return letter;
        }

        boolean automatic() {
            return automatic;
        }

        boolean always() {
            return always;
        }
    }

    static SipNat of(String text) {
        List<String> words =
                List.of(text.toLowerCase(Locale.ROOT).replace(" ", "").split(","));
        if (text.isEmpty()) {
            return new SipNat(Choice.AUTO, Choice.NO);
        }
        if (Truth.isTrue(text)) {
            return new SipNat(Choice.YES, Choice.YES);
        }
        return new SipNat(choice(words, "force_rport"), choice(words, "comedia"));
    }

    private static Choice choice(List<String> words, String word) {
        if (words.contains("auto_" + word)) {
            return Choice.AUTO;
        }
        return words.contains(word) ? Choice.YES : Choice.NO;
    }
}
