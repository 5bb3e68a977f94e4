package org.patchbay.scenarios;

import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.patchbay.scenarios.transcript.Failure;
import org.patchbay.scenarios.transcript.Player;
import org.patchbay.scenarios.transcript.Profile;
import org.patchbay.scenarios.transcript.Recording;

/**
 * A server with the configuration of a profile, and the recordings that are played against it, one after the other:
 * those that must pass in two rounds, the others once.
 *
 * @param profile the configuration
 * @param mustPass recordings
 * @param mustFail recordings
 */
record Lane(Profile profile, List<Recording> mustPass, List<Recording> mustFail)
        implements Callable<List<Lane.Result>> {
    private static final int ROUNDS = 2;
    private static final int SLOWNESS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long HTTP sessions live in which nobody logs in (specification 18.4), and a little more. */
    private static final Duration NAMELESS_LIFE = Duration.ofSeconds(6);

    /** Many servers start at once, on what may be two cores. */
    private static final String FRUGAL = "-Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** What came of one playing of a recording; {@code problem} is empty where all is as it must be. */
    record Result(String recording, String when, Duration took, String problem) {
        boolean good() {
            return problem.isEmpty();
        }

        @Override
        public String toString() {
            String outcome = good() ? "as expected" : problem;
            return recording + " (" + when + ", " + took.toMillis() + " ms): " + outcome;
        }
    }

    @Override
    public List<Result> call() throws IOException {
        ServerHome home = ServerHome.bare("transcripts-" + profile.name());
        Path etc = home.root().resolve("asterisk");
        profile.write(etc, placeholders(home));
        List<Result> results = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(home, FRUGAL, "--etc", etc.toString())) {
            server.start();
            server.awaitBoot();
            Player player = new Player(home.port(), home.httpPort(), profile.secrets(), SLOWNESS);
            for (int round = 1; round <= ROUNDS; round++) {
                awaitEndOfNameless();
                for (Recording recording : mustPass) {
                    results.add(play(player, recording, profile.name() + ", round " + round));
                }
            }
            Player hasty = new Player(home.port(), home.httpPort(), profile.secrets(), 1);
            for (Recording recording : mustFail) {
                results.add(turnedRound(play(hasty, recording, profile.name() + ", differs")));
            }
        }
        return results;
    }

    /** Recordings over HTTP leave sessions that nobody logged in to, and {@code manager show connected} lists them. */
    private void awaitEndOfNameless() {
        long begun = System.nanoTime();
        boolean overHttp =
                mustPass.stream().anyMatch(recording -> recording.name().endsWith(".http"));
        await(
                PATIENCE,
                "HTTP sessions without a login have ended",
                () -> !overHttp || System.nanoTime() - begun > NAMELESS_LIFE.toNanos());
    }

    private static Map<String, String> placeholders(ServerHome home) {
        String root = home.root().toString();
        return Map.of(
                "@AMIPORT@", String.valueOf(home.port()),
                "@HTTPPORT@", String.valueOf(home.httpPort()),
                "@ROOT@", root,
                "@MODULES@", root,
                "@DATA@", root);
    }

    private static Result play(Player player, Recording recording, String when) throws IOException {
        long start = System.nanoTime();
        Optional<Failure> failure = player.play(recording);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Result(
                recording.name(), when, took, failure.map(Failure::toString).orElse(""));
    }

    private static Result turnedRound(Result result) {
        String problem = result.good() ? "passes now; take it off its list" : "";
        return new Result(result.recording(), result.when(), result.took(), problem);
    }
}
