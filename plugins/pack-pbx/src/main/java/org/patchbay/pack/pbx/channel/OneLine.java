package org.patchbay.pack.pbx.channel;

import java.util.regex.Pattern;

/** Keeps texts that come from functions and files to one line, since all of them may stand in an event. */
public final class OneLine {
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\x00]");

    private OneLine() {}

    /** The text with a blank for each CR, LF and NUL. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                return LINE_ENDS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }
}
