package org.patchbay.shell.output;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as a person reads them, and as JSON has them. */
final class Cells {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Cells() {}

    /** One line. Names and addresses come from the network, and must not steer a terminal. */
    static String text(Object value) {
        return harmless(words(value));
    }

    /** A text of several lines, line by line. */
    static List<String> paragraphs(Object value) {
        List<String> lines = words(value).lines().map(Cells::harmless).toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static String words(Object value) {
        if (value instanceof Instant moment) {
            return TIME.format(moment.atZone(ZoneId.systemDefault()));
        }
        if (value instanceof Duration time) {
            return millis(time);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Cells::words).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    /** Control characters, those of eight bits included, become question marks. */
    static String harmless(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What {@link Json} can write: numbers, booleans, texts, collections and maps. */
    static Object json(Object value) {
        if (value instanceof Duration time) {
            return time.toNanos() / 1e6;
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof Map<?, ?>) {
            return value;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Cells::json).toList();
        }
        return String.valueOf(value);
    }
}
