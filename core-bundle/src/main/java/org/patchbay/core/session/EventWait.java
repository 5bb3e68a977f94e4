package org.patchbay.core.session;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.core.bus.EventStream;

/** A session's wait for something to happen, without a thread that waits (specification 14.2). */
public final class EventWait {
    /** What the C function sscanf takes for {@code %i}. */
    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+).*", Pattern.DOTALL);

    /** Longer waits are as good as no limit. */
    private static final long MAX_SECONDS = 10L * 365 * 24 * 3600;

    private final EventStream stream;
    private final Timeouts timeouts;

    /**
     * A way to wait.
     *
     * @param stream what is waited for
     * @param timeouts end the wait
     */
    public EventWait(EventStream stream, Timeouts timeouts) {
        this.stream = stream;
        this.timeouts = timeouts;
    }

    /**
     * Begins a wait. It ends, on whatever thread, when an event is due that the session has not passed, whether it would
     * see it or not, when the time is over, or when somebody completes it; what it held is given back then.
     *
     * @param session who waits
     * @param most nothing means: without limit
     * @return completes with the end of the wait
     */
    public CompletableFuture<Void> begin(Session session, Optional<Duration> most) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        Runnable waiter = () -> endIfEventsDue(session, over);
        stream.addWaiter(waiter);
        Optional<CompletableFuture<Void>> timer = most.map(timeouts::after);
        timer.ifPresent(time -> time.thenRun(() -> over.complete(null)));
        over.whenComplete((nothing, failure) -> {
            stream.removeWaiter(waiter);
            timer.ifPresent(time -> time.cancel(false));
        });
        waiter.run();
        return over;
    }

    private static void endIfEventsDue(Session session, CompletableFuture<Void> over) {
        if (!over.isDone() && session.eventsDue()) {
            over.complete(null);
        }
    }

    /** What the header {@code Timeout} asks for. Nothing means: without limit. */
    public static Optional<Duration> timeout(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || number.group(1).equals("-") && !number.group(2).matches("0[xX]?0*")) {
            return Optional.empty();
        }
        String digits = number.group(2).toLowerCase(Locale.ROOT);
        long seconds = digits.startsWith("0x")
                ? parse(digits.substring(2), 16)
                : digits.startsWith("0") ? octal(digits) : parse(digits, 10);
        return Optional.of(Duration.ofSeconds(Math.min(seconds, MAX_SECONDS)));
    }

    private static long octal(String digits) {
        String valid = digits.replaceAll("[89].*", "");
        return parse(valid, 8);
    }

    private static long parse(String digits, int radix) {
        return digits.length() > 12 ? MAX_SECONDS : Long.parseLong(digits, radix);
    }
}
