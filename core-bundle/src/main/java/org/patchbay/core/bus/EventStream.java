package org.patchbay.core.bus;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.patchbay.api.message.AmiEvent;

/**
 * Publishing and waking: an event is encoded, appended, and the readers of every audience that sees it are told. Any
 * thread may publish.
 */
public final class EventStream {
    /** Readers without anything to read are moved on every so many events, so that they do not hold the log. */
    private static final int SWEEP_EVERY = 128;

    /** Of so many looks at a log that stands still one is a sweep, as long as somebody is behind. */
    private static final int LOOKS_AT_REST = 20;

    private static final Set<String> WAY_IN =
            Set.of(EventStream.class.getName(), Origin.class.getName(), "org.patchbay.core.component.BundlePublisher");

    private final EventLog log = new EventLog();
    private final EventEncoder encoder = new EventEncoder();
    private final EventCounters counters = new EventCounters();
    private final CopyOnWriteArrayList<Audience> audiences = new CopyOnWriteArrayList<>();
    private final AtomicReference<EventFormat> format = new AtomicReference<>(EventFormat.PLAIN);
    private final AtomicLong swept = new AtomicLong();
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicInteger keepers = new AtomicInteger();
    private final CopyOnWriteArrayList<Runnable> waiters = new CopyOnWriteArrayList<>();

    /** Odd while readers come, go or change their view, which happens under the order of the log; never the same again. */
    private final AtomicLong seating = new AtomicLong();

    /** Looks of the timer at a log that stood still while somebody was behind. */
    private final AtomicInteger quietLooks = new AtomicInteger();

    /** An empty stream. */
    public EventStream() {}

    /** The log behind it. */
    public EventLog log() {
        return log;
    }

    /** What was published, by name and by class. */
    public EventCounters counters() {
        return counters;
    }

    /** Changes what is added to every event from now on. */
    public void format(EventFormat next) {
        format.set(Objects.requireNonNull(next, "next"));
    }

    /** What is added to every event. */
    public EventFormat format() {
        return format.get();
    }

    /** Publishes an event; in debug mode its origin is the caller. */
    public void publish(AmiEvent event) {
        append(event, null);
    }

    /** Publishes an event that says where it comes from. */
    public void publish(AmiEvent event, Origin origin) {
        append(event, Objects.requireNonNull(origin, "origin"));
    }

    /** Without an origin it is found out, if anybody wants to know it. */
    private void append(AmiEvent event, Origin origin) {
        if (readers.get() == 0) {
            return;
        }
        EventFormat current = format.get();
        Origin from = current.debug() && origin == null ? Origin.ofCaller(WAY_IN) : origin;
        byte[] bytes = encoder.encode(event, current, from);
        LoggedEvent logged = new LoggedEvent(bytes, event.categories(), keepers.get() > 0 ? event : null);
        Map<Audience, Boolean> filtered = filtered(logged);
        counters.count(event);
        List<Audience> concerned = new ArrayList<>(audiences.size());
        log.append(logged, () -> {
            for (Audience audience : audiences) {
                Boolean known = filtered.get(audience);
                if (audience.note(logged, known == null ? audience.wouldSee(logged) : known)) {
                    concerned.add(audience);
                }
            }
        });
        concerned.forEach(audience -> tell(audience.members()));
        waiters.forEach(Runnable::run);
        if (logged.sequence() % SWEEP_EVERY == 0) {
            sweep();
        }
    }

    /** What filters say, found out here, where it holds nobody up but this publisher; without them it is a mask test. */
    private Map<Audience, Boolean> filtered(LoggedEvent logged) {
        Map<Audience, Boolean> results = Map.of();
        for (Audience audience : audiences) {
            if (!audience.view().everything()) {
                results = results.isEmpty() ? new IdentityHashMap<>() : results;
                results.put(audience, audience.wouldSee(logged));
            }
        }
        return results;
    }

    private static void tell(Reader[] members) {
        for (Reader reader : members) {
            reader.eventsReady();
        }
    }

    /** Sweeps if anything was published since the last time; and now and then while somebody is behind. */
    public void sweepIfMoved() {
        long end = log.end().sequence();
        boolean moved = swept.getAndSet(end) != end;
        if (moved || !log.trimmed() && quietLooks.incrementAndGet() % LOOKS_AT_REST == 0) {
            sweep();
        }
    }

    /**
     * Moves every reader on that has nothing to read, and ends those that are behind too far. What all have passed is
     * cut off, unless somebody changed seats meanwhile and may have been overlooked: then the next sweep does it.
     */
    public void sweep() {
        long before = seating.get();
        LoggedEvent slowest = log.end();
        for (Audience audience : audiences) {
            for (Reader reader : audience.members()) {
                reader.sweep();
                LoggedEvent place = reader.lastPassed();
                slowest = place.sequence() < slowest.sequence() ? place : slowest;
            }
        }
        if (before % 2 == 0 && before == seating.get()) {
            log.trim(slowest);
        }
    }

    /** Runs that between two events, and lets sweeps know that not everybody was in one place. */
    private void reseat(Runnable step) {
        log.betweenEvents(() -> {
            seating.incrementAndGet();
            step.run();
            seating.incrementAndGet();
        });
    }

    /**
     * Where a reader stands after it came or changed its view.
     *
     * @param audience those who see the same from now on
     * @param end the last event before the change
     */
    public record Seat(Audience audience, LoggedEvent end) {}

    /** Lets a reader in among those who see the same. */
    public Seat join(Reader reader, Audience.View view) {
        readers.incrementAndGet();
        Seat[] seat = new Seat[1];
        reseat(() -> seat[0] = seat(reader, view));
        return seat[0];
    }

    /** Changes what a reader sees, between two events: none is lost and none is seen twice. */
    public Seat move(Reader reader, Audience from, Audience.View view) {
        Seat[] seat = new Seat[1];
        reseat(() -> {
            seat[0] = seat(reader, view);
            drop(reader, from);
        });
        return seat[0];
    }

    private Seat seat(Reader reader, Audience.View view) {
        Audience audience = audiences.stream()
                .filter(candidate -> candidate.view().equals(view))
                .findFirst()
                .orElseGet(() -> create(view));
        audience.add(reader);
        return new Seat(audience, log.end());
    }

    private Audience create(Audience.View view) {
        Audience audience = new Audience(view);
        audiences.add(audience);
        return audience;
    }

    /** Lets a reader out. */
    public void leave(Reader reader, Audience audience) {
        reseat(() -> {
            if (drop(reader, audience)) {
                readers.decrementAndGet();
            }
        });
    }

    private boolean drop(Reader reader, Audience audience) {
        boolean member = audience.remove(reader);
        if (audience.isEmpty()) {
            audiences.remove(audience);
        }
        return member;
    }

    /** From now on events are kept as objects beside their bytes, until as many say {@link #forget()}. */
    public void keep() {
        keepers.incrementAndGet();
    }

    /** Ends one {@link #keep()}. */
    public void forget() {
        keepers.decrementAndGet();
    }

    /** Something that runs after each event, whoever may see it. It neither blocks nor publishes. */
    public void addWaiter(Runnable waiter) {
        waiters.add(waiter);
    }

    /** Takes it out again. */
    public void removeWaiter(Runnable waiter) {
        waiters.remove(waiter);
    }
}
