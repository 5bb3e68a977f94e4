package org.patchbay.pack.system;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of {@code asterisk.conf} that clients are told. Patchbay itself enforces none of them.
 *
 * @param systemName the name of this server, empty if it has none
 * @param maxCalls the calls it may have at a time, 0 without a limit
 * @param maxLoad the load average above which it takes no calls, 0 without a limit
 * @param runUser the user it was told to run as, possibly empty
 * @param runGroup the group it was told to run as, possibly empty
 * @param maxFiles the file handles it was told to use, 0 without a number
 */
record ServerOptions(String systemName, int maxCalls, double maxLoad, String runUser, String runGroup, int maxFiles) {
    private static final String SECTION = "options";

    /** As the C library reads a number: its beginning counts, text is 0. Longer ones mean nothing here. */
    private static final Pattern NUMBER = Pattern.compile("\\+?(\\d{1,15}(?:\\.\\d{0,15})?|\\.\\d{1,15})");

    static ServerOptions of(ConfFile file) {
        return new ServerOptions(
                file.value(SECTION, "systemname"),
                (int) number(file.value(SECTION, "maxcalls")),
                number(file.value(SECTION, "maxload")),
                file.value(SECTION, "runuser"),
                file.value(SECTION, "rungroup"),
                (int) number(file.value(SECTION, "maxfiles")));
    }

    private static double number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.lookingAt() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
