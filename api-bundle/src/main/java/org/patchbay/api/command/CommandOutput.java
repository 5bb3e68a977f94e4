package org.patchbay.api.command;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the caller of a command reads, while the command runs: nothing is collected, so output may be long.
 *
 * <p><b>Threads.</b> Used by the one thread that runs the command, and only while it runs. A call may block while the
 * caller reads slowly, as long as his account's write timeout at most; then his session ends and the call throws an
 * unchecked exception, which the command lets through.
 *
 * <p><b>On the wire</b> (specification 14.3) the text is followed by {@code --END COMMAND--}. If these characters occur
 * in the text itself, in any case, the door shows {@code --END_COMMAND--} instead.
 */
@ProviderType
public interface CommandOutput {
    /**
     * Text as it is, a part of a line or many lines. Lines end with LF, or with CR and LF where a command shows packets
     * as they are on the wire. Text that does not end its last line is continued by what comes next.
     *
     * @param text the text, possibly empty
     * @return this output
     * @throws IllegalArgumentException if it contains NUL, or a CR that no LF follows; nothing is printed then
     */
    CommandOutput print(String text);

    /**
     * One line.
     *
     * @param text the line without its end, possibly empty
     * @return this output
     * @throws IllegalArgumentException if it contains CR, LF or NUL; nothing is printed then
     */
    CommandOutput line(String text);

    /**
     * Text in columns, such as {@code out.format("%-15.15s  %s%n", name, text)}. Numbers are written as in English.
     *
     * @param pattern the form, as {@link String#format(Locale, String, Object...)} takes it; {@code %n} is LF here
     * @param values what it is filled with
     * @return this output
     * @throws IllegalArgumentException if the result cannot be {@linkplain #print printed}, or the pattern is wrong
     */
    default CommandOutput format(String pattern, Object... values) {
        return print(String.format(Locale.ROOT, pattern.replace("%n", "\n"), values));
    }
}
