package org.patchbay.pack.pbx.voicemail;

import java.util.Locale;
import java.util.Map;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Truth;

/**
 * What {@code voicemail.conf} says of one box.
 *
 * @param number its number
 * @param context the section it stands in
 * @param password what its owner presses to get in
 * @param owner whose it is
 * @param options the settings of its line and, where that says nothing, of {@code [general]}; keys in small letters
 */
record BoxSettings(String number, String context, String password, Owner owner, Map<String, String> options) {
    /** The context of boxes that are named without one. */
    static final String DEFAULT_CONTEXT = "default";

    private static final int DEFAULT_MESSAGES = 100;

    /** More messages than that keeps no box, whatever the file says. */
    static final int MAX_MESSAGES = 9999;

    /**
     * Whose a box is.
     *
     * @param name the full name
     * @param email where mail would go
     * @param pager where short mail would go
     */
    record Owner(String name, String email, String pager) {}

    /** The form {@code number@context}. */
    String address() {
        return number + '@' + context;
    }

    /** A setting; the empty text if nobody says anything. */
    String option(String key) {
        return options.getOrDefault(key.toLowerCase(Locale.ROOT), "");
    }

    boolean flag(String key, boolean otherwise) {
        return Truth.of(option(key), otherwise);
    }

    int number(String key, int otherwise) {
        String text = option(key);
        return text.isEmpty() ? otherwise : (int) Math.max(0, Math.min(Integer.MAX_VALUE, Numbers.leading(text)));
    }

    /** Messages that it holds in each folder. */
    int maxMessages() {
        int wanted = number("maxmsg", DEFAULT_MESSAGES);
        return wanted == 0 ? DEFAULT_MESSAGES : Math.min(wanted, MAX_MESSAGES);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return address();
    }
}
