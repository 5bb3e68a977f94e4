package org.patchbay.scenarios;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchbay.scenarios.transcript.Profile;
import org.patchbay.scenarios.transcript.Recording;

/** The recordings and profiles among the test data. */
final class Recordings {
    /** Two servers share the many recordings of this profile, for the sake of time. */
    private static final Map<String, Integer> SERVERS = Map.of("base", 2);

    private static final Predicate<Recording> DIFFERENT =
            recording -> Differences.REASONS.containsKey(recording.name());

    private Recordings() {}

    /** In the order of their names. */
    static List<Recording> all() throws IOException {
        List<Recording> recordings = new ArrayList<>();
        try (Stream<Path> content = Files.list(folder())) {
            for (Path file : content.sorted().toList()) {
                if (file.toString().endsWith(".ami") || file.toString().endsWith(".http")) {
                    recordings.add(Recording.read(file));
                }
            }
        }
        return recordings;
    }

    static Profile profile(String name) throws IOException {
        return Profile.read(folder().resolve("conf"), name);
    }

    private static Path folder() throws IOException {
        try {
            return Path.of(Recordings.class.getResource("/transcripts").toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A profile for which nothing can pass gets no server. */
    static List<Lane> lanes() throws IOException {
        Map<String, List<Recording>> byProfile =
                all().stream().collect(Collectors.groupingBy(Recording::profile, TreeMap::new, Collectors.toList()));
        List<Lane> lanes = new ArrayList<>();
        for (Map.Entry<String, List<Recording>> entry : byProfile.entrySet()) {
            Profile profile = profile(entry.getKey());
            int servers = SERVERS.getOrDefault(entry.getKey(), 1);
            for (int server = 0; server < servers; server++) {
                List<Recording> share = everyNth(entry.getValue(), servers, server);
                Map<Boolean, List<Recording>> parts = share.stream().collect(Collectors.partitioningBy(DIFFERENT));
                if (!parts.get(false).isEmpty()) {
                    lanes.add(new Lane(profile, parts.get(false), parts.get(true)));
                }
            }
        }
        return lanes;
    }

    private static List<Recording> everyNth(List<Recording> recordings, int n, int first) {
        List<Recording> share = new ArrayList<>();
        for (int at = first; at < recordings.size(); at += n) {
            share.add(recordings.get(at));
        }
        return share;
    }
}
