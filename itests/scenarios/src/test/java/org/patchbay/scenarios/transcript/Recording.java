package org.patchbay.scenarios.transcript;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation with Asterisk, as it was recorded.
 *
 * @param name the file
 * @param notes the lines that begin with {@code @}, a list for each key
 * @param steps what is sent and what is expected, in order
 */
public record Recording(String name, Map<String, List<String>> notes, List<Step> steps) {
    private static final Set<String> KEYS = Set.of("profile", "tags", "needs", "user", "conf", "timeout");

    /**
     * Reads a file.
     *
     * @param file a file that ends in {@code .ami} or {@code .http}
     * @return the recording
     * @throws IOException if it cannot be read, or a line is none of the format
     */
    public static Recording read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readAllLines(file));
    }

    static Recording parse(String name, List<String> lines) throws IOException {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.startsWith("@")) {
                String key = line.substring(1).split(" ", 2)[0];
                if (!KEYS.contains(key)) {
                    throw new IOException(name + ":" + number + " has an unknown key: " + line);
                }
                notes.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(line.substring(1 + key.length()).trim());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String where = name + ":" + number;
                steps.add(Step.parse(number, line)
                        .orElseThrow(() -> new IOException(where + " is not understood: " + line)));
            }
        }
        return new Recording(name, Map.copyOf(notes), List.copyOf(steps));
    }

    /**
     * The configuration that the server must have.
     *
     * @return the name of a {@link Profile}
     */
    public String profile() {
        return last("profile", "base");
    }

    /**
     * What the server must have beyond the manager itself.
     *
     * @return names such as {@code channels}; empty for {@code none}
     */
    public Set<String> needs() {
        return words("needs").filter(word -> !word.equals("none")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The accounts that are used.
     *
     * @return their names
     */
    public Set<String> users() {
        return words("user").collect(Collectors.toUnmodifiableSet());
    }

    Duration timeout() {
        return seconds(last("timeout", "5"));
    }

    /** Seconds with a fraction, as recordings write them. */
    static Duration seconds(String text) {
        return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    private String last(String key, String otherwise) {
        List<String> values = notes.getOrDefault(key, List.of(otherwise));
        return values.get(values.size() - 1);
    }

    private Stream<String> words(String key) {
        return notes.getOrDefault(key, List.of()).stream()
                .flatMap(value -> Stream.of(value.split("[,\\s]+")))
                .filter(word -> !word.isEmpty());
    }
}
