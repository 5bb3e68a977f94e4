package org.patchbay.core.builtin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.Timeouts;

/**
 * {@code Action: WaitEvent}: answers when something happens, be it an event the session will not even see, input from
 * its client, or the end of the time (specification 14.2). No thread waits.
 */
public final class WaitEvent extends BuiltIn {
    /** What the C function sscanf takes for {@code %i}. */
    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?)(0[xX][0-9a-fA-F]+|[0-9]+).*", Pattern.DOTALL);

    /** Longer waits are as good as no limit. */
    private static final long MAX_SECONDS = 10L * 365 * 24 * 3600;

    private final EventStream stream;
    private final Timeouts timeouts;

    /**
     * The action.
     *
     * @param stream what is waited for
     * @param timeouts end the wait
     */
    public WaitEvent(EventStream stream, Timeouts timeouts) {
        super(ActionDescriptor.of("WaitEvent").synopsis("Wait for an event to occur. "));
        this.stream = stream;
        this.timeouts = timeouts;
    }

    @Override
    protected Reply answer(Call call) {
        Session session = call.session();
        CompletableFuture<Void> over = new CompletableFuture<>();
        Runnable waiter = () -> endIfEventsDue(session, over);
        session.onStir(() -> over.complete(null));
        stream.addWaiter(waiter);
        Optional<CompletableFuture<Void>> timer =
                timeout(call.header("Timeout")).map(timeouts::after);
        timer.ifPresent(time -> time.thenRun(() -> over.complete(null)));
        over.whenComplete((nothing, failure) -> {
            stream.removeWaiter(waiter);
            timer.ifPresent(time -> time.cancel(false));
        });
        waiter.run();
        if (session.requestsWaiting() || session.isOver()) {
            over.complete(null);
        }
        return Reply.later(over.thenApply(nothing -> happened(session)));
    }

    private static void endIfEventsDue(Session session, CompletableFuture<Void> over) {
        if (!over.isDone() && session.eventsDue()) {
            over.complete(null);
        }
    }

    private static Reply happened(Session session) {
        return Reply.write(out -> {
            out.sendAck("Waiting for Event completed.");
            session.letEventsOut();
            out.sendEvent(AmiEvent.of("WaitEventComplete"));
        });
    }

    /** Nothing means: without limit. */
    static Optional<Duration> timeout(String text) {
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
