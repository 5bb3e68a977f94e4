package org.patchbay.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What the core tells the launcher about its start, in lines of text, since the two share no classes but the JDK's:
 * {@code listening ADDRESS:PORT} for each listener and then {@code ready}; or {@code failed REASON}, where the
 * reason may start with {@code port:}, {@code configuration:} or {@code start:}. Only the first outcome counts.
 *
 * <p><b>Threads.</b> Any thread may report.
 */
final class StartReport implements Consumer<String> {
    /** Service property that lets the core find the launcher among other consumers. */
    static final String SERVICE_PROPERTY = "patchbay.start.report";

    private final List<String> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<List<String>> outcome = new CompletableFuture<>();

    @Override
    public void accept(String line) {
        String verb = line.strip().split(" ", 2)[0];
        String rest = line.strip().substring(verb.length()).strip();
        switch (verb) {
            case "listening" -> listeners.add(rest);
            case "ready" -> outcome.complete(List.copyOf(listeners));
            case "failed" -> outcome.completeExceptionally(failure(rest));
            default -> throw new IllegalArgumentException("Not a start report: " + line);
        }
    }

    private static StartFailure failure(String reason) {
        int colon = reason.indexOf(':');
        String kind = colon < 0 ? "" : reason.substring(0, colon);
        String words = reason.substring(colon + 1).strip();
        return switch (kind) {
            case "port" -> new StartFailure(ExitCode.PORT_TAKEN, words);
            case "configuration" -> new StartFailure(ExitCode.CONFIGURATION, words);
            case "start" -> new StartFailure(ExitCode.FAILED, words);
            default -> new StartFailure(ExitCode.FAILED, reason);
        };
    }

    /**
     * Waits for the outcome.
     *
     * @return the addresses the server listens on
     */
    List<String> await(Duration limit) throws StartFailure, InterruptedException {
        try {
            return outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StartFailure(
                    ExitCode.FAILED,
                    "The core has not said within " + limit.toSeconds() + " s that it is ready; see log/patchbay.log.",
                    e);
        } catch (ExecutionException e) {
            StartFailure failure = (StartFailure) e.getCause();
            throw new StartFailure(failure.exitCode(), failure.getMessage(), failure);
        }
    }
}
