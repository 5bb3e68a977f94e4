package org.patchbay.shell.command;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.shell.output.Screen;

/** {@code events}: shows what happens, until it is interrupted. */
final class Events implements Command {
    /** Events that wait to be shown; further ones are counted and forgotten. */
    static final int MAX_WAITING = 1000;

    private static final String CLASS = "--class";
    private static final String MATCH = "--match";
    private static final String COUNT = "--count";
    private static final String FULL = "--full";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final long LOOK_MILLIS = 500;

    private final Function<EventHook, Runnable> stream;
    private final BooleanSupplier closed;

    /**
     * The command.
     *
     * @param stream tells a hook every event, until it runs what it gets back
     * @param closed whether the bundle is about to stop
     */
    Events(Function<EventHook, Runnable> stream, BooleanSupplier closed) {
        this.stream = stream;
        this.closed = closed;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Usage usage() {
        return Usage.of("Shows events as they come, until Ctrl-C.")
                .words("[NAME ...]", 0, Integer.MAX_VALUE)
                .json()
                .flag(FULL)
                .option(CLASS)
                .option(MATCH)
                .option(COUNT)
                .details(
                        "NAME ... are the events wanted; --class call,system those of a class; --match TEXT those",
                        "with that text in a line. --count N ends after N events. --full shows all lines of each.",
                        "What comes faster than it can be shown is left out, and that is said.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException, InterruptedException {
        EventFilter filter = EventFilter.of(words.plain(), words.option(CLASS), words.option(MATCH));
        int wanted = words.count(COUNT).orElse(Integer.MAX_VALUE);
        BlockingQueue<AmiEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
        AtomicLong lost = new AtomicLong();
        Runnable end = stream.apply(event -> {
            if (filter.test(event) && !waiting.offer(event)) {
                lost.incrementAndGet();
            }
        });
        try {
            for (int shown = 0; shown < wanted && !closed.getAsBoolean() && !screen.gone(); ) {
                AmiEvent event = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    show(event, words.has(FULL), screen);
                    shown++;
                }
                confess(lost.getAndSet(0), screen);
            }
        } finally {
            end.run();
        }
    }

    private static void confess(long lost, Screen screen) {
        if (lost > 0 && !screen.json()) {
            screen.line("(" + lost + " events came too fast and are not shown)");
        } else if (lost > 0) {
            screen.object(Map.of("notShown", lost));
        }
    }

    private static void show(AmiEvent event, boolean full, Screen screen) {
        String classes = event.categories().asPermission();
        if (screen.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("event", event.name());
            object.put("classes", event.categories().isEmpty() ? List.of() : List.of(classes.split(",")));
            object.put("headers", HeaderLines.object(event.lines()));
            screen.object(object);
            return;
        }
        String head = TIME.format(LocalTime.now()) + " " + event.name()
                + (event.categories().isEmpty() ? "" : " (" + classes + ")");
        if (full) {
            screen.line(head);
            event.lines().forEach(line -> screen.line("    " + line));
        } else {
            screen.oneLine(head + " " + String.join(", ", event.lines()));
        }
    }

    @Override
    public List<String> values(String option) {
        return option.equals(CLASS)
                ? Arrays.stream(EventCategory.values()).map(EventCategory::word).toList()
                : List.of();
    }
}
