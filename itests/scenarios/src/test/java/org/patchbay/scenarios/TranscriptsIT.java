package org.patchbay.scenarios;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.Test;

/** The shipped server answers as Asterisk did, byte for byte, when the recorded conversations are played to it. */
public class TranscriptsIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int SERVERS_AT_A_TIME = 4;

    @Test
    public void theServerAnswersAsAsteriskDidTwiceInARow() throws Exception {
        List<Lane.Result> results = play(Recordings.lanes());
        report(results);
        List<Lane.Result> bad =
                results.stream().filter(result -> !result.good()).toList();
        assertTrue(
                bad.size() + " of " + results.size() + " playings are not as expected:\n"
                        + bad.stream().map(Lane.Result::toString).collect(Collectors.joining("\n")),
                bad.isEmpty());
    }

    /** Several servers at the same time: recordings mostly wait, starts do not. */
    private static List<Lane.Result> play(List<Lane> lanes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SERVERS_AT_A_TIME);
        try {
            List<Lane.Result> results = new ArrayList<>();
            for (Future<List<Lane.Result>> lane : threads.invokeAll(lanes, LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                results.addAll(lane.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** For who wants to know what was played, and how long it took. */
    private static void report(List<Lane.Result> results) throws IOException {
        Path file = Path.of(System.getProperty("scenarios.work"), "transcripts.txt");
        Files.write(file, results.stream().map(Lane.Result::toString).toList());
    }
}
