package org.patchbay.scenarios.transcript;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Plays recordings against a server of this machine, one after the other.
 *
 * <p><b>Times.</b> How long to wait for what must come is multiplied, so that a busy machine does not fail; what a
 * recording measures ({@code elapsed}, {@code idle}) is not.
 */
public final class Player {
    private final Performance.Servers servers;
    private final Map<String, String> secrets;
    private final int slowness;

    /**
     * Makes a player.
     *
     * @param port where the server listens
     * @param httpPort where it listens for HTTP
     * @param secrets the accounts' secrets, by name in small letters
     * @param slowness by what to multiply the recordings' time limits
     */
    public Player(int port, int httpPort, Map<String, String> secrets, int slowness) {
        InetAddress here = InetAddress.getLoopbackAddress();
        this.servers =
                new Performance.Servers(new InetSocketAddress(here, port), new InetSocketAddress(here, httpPort));
        this.secrets = Map.copyOf(secrets);
        this.slowness = slowness;
    }

    /**
     * Plays a recording up to its end or the first difference.
     *
     * @param recording the recording
     * @return the difference; nothing if the server does what was recorded
     * @throws IOException if the recording's connections cannot be closed
     */
    public Optional<Failure> play(Recording recording) throws IOException {
        Duration patience = recording.timeout().multipliedBy(slowness);
        try (Performance performance = new Performance(servers, patience, new Values(secrets))) {
            for (Step step : recording.steps()) {
                Optional<String> difference = difference(performance, step);
                if (difference.isPresent()) {
                    return Optional.of(new Failure(recording.name(), step.line(), step.text(), difference.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Performance performance, Step step) {
        try {
            performance.play(step);
            return Optional.empty();
        } catch (Mismatch e) {
            return Optional.of(e.getMessage());
        } catch (PatternSyntaxException e) {
            return Optional.of("not an expression of Java: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of("the connection failed: " + e);
        }
    }
}
