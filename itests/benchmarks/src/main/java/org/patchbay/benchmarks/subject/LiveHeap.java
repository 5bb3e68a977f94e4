package org.patchbay.benchmarks.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects a virtual machine really needs: what is left behind a collection, as its JDK's {@code jcmd} tells it. */
public final class LiveHeap {
    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K\\b");

    private LiveHeap() {}

    /**
     * The kilobytes left behind a full collection; not a number where there is no {@code jcmd}.
     *
     * @param pid a virtual machine; nothing else, since other processes do not survive being asked
     */
    public static double kilobytes(long pid) {
        try {
            ask(pid, "GC.run");
            return used(ask(pid, "GC.heap_info"));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Collectors with generations name what each of them uses; classes are not part of the heap. */
    private static double used(String heap) {
        Matcher used = USED.matcher(heap.split("Metaspace", 2)[0]);
        return used.results()
                .mapToDouble(part -> Double.parseDouble(part.group(1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    private static String ask(long pid, String question) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        question)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
