package org.patchbay.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the operating system tells about a process, where it has {@code /proc}. */
record Vitals(Path proc) {
    static Vitals of(long pid) {
        return new Vitals(Path.of("/proc", String.valueOf(pid)));
    }

    /** The bytes of main memory it takes. */
    OptionalLong residentBytes() throws IOException {
        Path status = proc.resolve("status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }

    /** Its sockets; files, which a Java opens when it likes, are not counted. */
    OptionalLong openSockets() throws IOException {
        if (!Files.exists(proc.resolve("fd"))) {
            return OptionalLong.empty();
        }
        try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
            return OptionalLong.of(descriptors.filter(Vitals::socket).count());
        }
    }

    private static boolean socket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // It was closed a moment ago.
            return false;
        }
    }
}
