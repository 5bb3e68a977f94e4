package org.patchbay.deploy.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Examines each file once for as long as it does not change. Not thread-safe; belongs to the thread of the doctor. */
final class KnownFiles {
    private final Map<String, Known> known = new HashMap<>();

    private record Known(Fingerprint fingerprint, long notBefore, Optional<JarExamination> examination) {}

    /**
     * Notes what is in the folder now.
     *
     * @param files the folder
     * @param before when it was listed the last time, in milliseconds; 0 if never
     */
    void see(SortedMap<String, Fingerprint> files, long before) {
        known.keySet().retainAll(files.keySet());
        files.forEach((name, fingerprint) -> {
            Known old = known.get(name);
            if (old == null || !old.fingerprint().equals(fingerprint)) {
                known.put(name, new Known(fingerprint, before, Optional.empty()));
            }
        });
    }

    /** When a file, as it is now, was not there yet, in milliseconds; whatever is older was made from another one. */
    long notBefore(String name) {
        return known.get(name).notBefore();
    }

    /** What the bytes of a file say; empty if it vanishes under the eyes. */
    Optional<JarExamination> examine(String name, Path file) {
        Known here = known.get(name);
        if (here.examination().isPresent()) {
            return here.examination();
        }
        try {
            JarExamination fresh = JarExaminer.examine(file);
            known.put(name, new Known(here.fingerprint(), here.notBefore(), Optional.of(fresh)));
            return Optional.of(fresh);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
