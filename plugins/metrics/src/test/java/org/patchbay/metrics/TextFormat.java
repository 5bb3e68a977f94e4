package org.patchbay.metrics;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format as strictly as promtool does: comments before samples, each family in one place, known types,
 * names and labels of the right form, no sample twice, and buckets that grow up to the count.
 */
final class TextFormat {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[+-]Inf|[-+0-9.eE]+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\n\"])*)\"(,|$)");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");

    /** One line. */
    record Sample(String name, Map<String, String> labels, double value) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> helps = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private String family = "";

    static TextFormat of(String text) {
        assertTrue("the last line ends", text.endsWith("\n"));
        TextFormat format = new TextFormat();
        text.lines().forEach(format::line);
        format.checkHistograms();
        return format;
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            String[] words = line.split(" ", 4);
            enter(words[2]);
            assertEquals(line, null, helps.put(words[2], words[3]));
        } else if (line.startsWith("# TYPE ")) {
            String[] words = line.split(" ");
            enter(words[2]);
            assertTrue(line, TYPES.contains(words[3]));
            assertEquals(line, null, types.put(words[2], words[3]));
        } else {
            sample(line);
        }
    }

    private void enter(String name) {
        if (!name.equals(family)) {
            assertTrue("the family " + name + " is in one place", done.add(name));
            family = name;
        }
    }

    private void sample(String line) {
        Matcher matcher = SAMPLE.matcher(line);
        assertTrue("a sample: " + line, matcher.matches());
        Map<String, String> labels = labels(matcher.group(2));
        Sample sample = new Sample(matcher.group(1), labels, value(matcher.group(3)));
        assertEquals("under its own comments: " + line, family, familyOf(sample));
        assertTrue("has a help: " + line, helps.containsKey(family));
        assertFalse(
                "twice: " + line,
                samples.stream()
                        .anyMatch(other -> other.name().equals(sample.name())
                                && other.labels().equals(labels)));
        if (types.get(family).equals("counter")) {
            assertTrue("a counter has a number: " + line, sample.value() >= 0);
            assertTrue("a counter says so: " + line, sample.name().endsWith("_total"));
        }
        samples.add(sample);
    }

    private String familyOf(Sample sample) {
        for (String suffix : List.of("_bucket", "_count", "_sum", "_max")) {
            if (sample.name().equals(family + suffix)) {
                return family;
            }
        }
        return sample.name();
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (text != null) {
            Matcher matcher = LABEL.matcher(text);
            int end = 0;
            while (matcher.find()) {
                assertEquals("labels: " + text, end, matcher.start());
                assertEquals("label twice: " + text, null, labels.put(matcher.group(1), matcher.group(2)));
                end = matcher.end();
            }
            assertEquals("labels: " + text, text.length(), end);
        }
        return labels;
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private void checkHistograms() {
        types.forEach((name, type) -> {
            if (type.equals("histogram")) {
                samples(name + "_count").forEach(count -> checkBuckets(name, count));
            }
        });
    }

    private void checkBuckets(String name, Sample count) {
        double bound = Double.NEGATIVE_INFINITY;
        double before = 0;
        for (Sample bucket : samples(name + "_bucket")) {
            Map<String, String> labels = new LinkedHashMap<>(bucket.labels());
            double next = value(labels.remove("le"));
            if (labels.equals(count.labels())) {
                assertTrue("bounds ascend: " + bucket, next > bound);
                assertTrue("buckets are cumulative: " + bucket, bucket.value() >= before);
                bound = next;
                before = bucket.value();
            }
        }
        assertEquals("the last bucket has no bound: " + name, Double.POSITIVE_INFINITY, bound, 0);
        assertEquals("the last bucket has all: " + name, count.value(), before, 0);
    }

    List<Sample> samples(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /** The value of the one sample with that name and those labels. */
    double value(String name, String... labels) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        return samples(name).stream()
                .filter(sample -> sample.labels().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + wanted))
                .value();
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        samples.forEach(sample -> names.add(sample.name()));
        return names;
    }
}
