package org.patchbay.pack.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.patchbay.api.wire.WireText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As much of a file in Asterisk's format (specification 12.1) as it takes to look up single settings: sections, keys,
 * comments. Templates and other files are not followed, and what cannot be understood is passed over. Immutable.
 */
final class ConfFile {
    private static final Logger LOG = LoggerFactory.getLogger(ConfFile.class);

    /** Settings of a server are far shorter. */
    private static final int MAX_BYTES = 1024 * 1024;

    /** A literal semicolon; a block comment, closed or not; a comment to the end of the line. */
    private static final Pattern SEMICOLON = Pattern.compile("\\\\;|;--(?!-)(?s:.*?)(?:--;|\\z)|;[^\n]*");

    /** CR and NUL end a line too: no value may contain what a header cannot. */
    private static final Pattern LINE_END = Pattern.compile("[\n\r\0]");

    private final Map<String, String> values = new HashMap<>();

    private ConfFile(String text) {
        String visible =
                SEMICOLON.matcher(text).replaceAll(found -> found.group().startsWith("\\") ? ";" : "");
        String section = "";
        for (String raw : LINE_END.split(visible)) {
            String line = raw.trim();
            int end = line.indexOf(']');
            if (line.startsWith("[") && end > 0) {
                section = line.substring(1, end);
            } else {
                take(section, line);
            }
        }
    }

    private void take(String section, String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            int value = line.startsWith("=>", equals) ? equals + 2 : equals + 1;
            values.put(
                    place(section, line.substring(0, equals).trim()),
                    line.substring(value).trim());
        }
    }

    private static String place(String section, String key) {
        return (section + "\n" + key).toLowerCase(Locale.ROOT);
    }

    static ConfFile of(String text) {
        return new ConfFile(text);
    }

    /** The file, or an empty one if there is none. One that cannot be read counts as empty, and the log says so. */
    static ConfFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            return of("");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(WireText.decode(in.readNBytes(MAX_BYTES)));
        } catch (IOException e) {
            LOG.warn("{} cannot be read, its defaults are used: {}", file, e.toString());
            return of("");
        }
    }

    /**
     * A setting.
     *
     * @param section its section, in any case
     * @param key its key, in any case
     * @return what the last line of that key says, or the empty text
     */
    String value(String section, String key) {
        return values.getOrDefault(place(section, key), "");
    }
}
