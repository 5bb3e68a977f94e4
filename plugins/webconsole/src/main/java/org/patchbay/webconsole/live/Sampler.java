package org.patchbay.webconsole.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.webconsole.data.Json;

/** Makes the figures of the charts from what the server counts, one sample a second, and keeps those of five minutes. */
public final class Sampler {
    /** Samples that are kept. */
    public static final int MOST = 300;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final ManagerService manager;

    /** Guards what is kept; nothing foreign is called under it. */
    private final Object lock = new Object();

    private final Deque<Map<String, Object>> samples = new ArrayDeque<>();

    /** The counters at the last sample. One thread samples. */
    private Counters last;

    /** What only grows. */
    private record Counters(long nanos, long events, long deliveries, long calls, long errors, Buckets buckets) {}

    /** The calls of all actions together, by the time they took. */
    private record Buckets(List<Duration> bounds, List<Long> counts) {
        static final Buckets NONE = new Buckets(List.of(), List.of());

        Buckets plus(CallStatistics calls) {
            List<Long> more = calls.counts();
            if (counts.isEmpty()) {
                return new Buckets(calls.bounds(), more);
            }
            List<Long> sum = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                sum.add(counts.get(i) + more.get(i));
            }
            return new Buckets(bounds, sum);
        }

        /** The calls since another time; an action that left takes its calls along, which must not count as less than none. */
        List<Long> since(Buckets before) {
            List<Long> difference = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                long old = i < before.counts.size() ? before.counts.get(i) : 0;
                difference.add(Math.max(0, counts.get(i) - old));
            }
            return difference;
        }
    }

    /**
     * A sampler without samples.
     *
     * @param manager counts
     */
    public Sampler(ManagerService manager) {
        this.manager = manager;
        this.last = count(System.nanoTime(), manager.eventLog());
    }

    private Counters count(long nanos, EventLogInfo log) {
        long calls = 0;
        long errors = 0;
        Buckets buckets = Buckets.NONE;
        for (ActionInfo action : manager.actions()) {
            CallStatistics statistics = action.calls();
            calls += statistics.calls();
            errors += statistics.errors();
            buckets = buckets.plus(statistics);
        }
        return new Counters(nanos, log.published(), log.deliveries(), calls, errors, buckets);
    }

    /** Takes a sample. */
    Map<String, Object> sample(long nanos, long now) {
        EventLogInfo log = manager.eventLog();
        Counters next = count(nanos, log);
        double seconds = Math.max(1, nanos - last.nanos()) / NANOS_PER_SECOND;
        List<Long> lately = next.buckets().since(last.buckets());
        Map<String, Object> sample = Json.object(
                "t", now,
                "sessions", manager.sessionCount(),
                "events", rate(next.events() - last.events(), seconds),
                "deliveries", rate(next.deliveries() - last.deliveries(), seconds),
                "actions", rate(next.calls() - last.calls(), seconds));
        sample.put("errors", rate(next.errors() - last.errors(), seconds));
        sample.put("p50", percentile(next.buckets().bounds(), lately, HALF));
        sample.put("p99", percentile(next.buckets().bounds(), lately, NEARLY_ALL));
        sample.put("retained", log.retained());
        sample.put("limit", log.limit());
        sample.put("slow", log.slowReaders());
        sample.put("busy", manager.workers().busy());
        Runtime java = Runtime.getRuntime();
        sample.put("heap", (java.totalMemory() - java.freeMemory()) / (1024 * 1024));
        last = next;
        keep(sample);
        return sample;
    }

    private void keep(Map<String, Object> sample) {
        synchronized (lock) {
            samples.addLast(sample);
            if (samples.size() > MOST) {
                samples.removeFirst();
            }
        }
    }

    private static double rate(long difference, double seconds) {
        return Math.round(Math.max(0, difference) / seconds * 10) / 10.0;
    }

    /** In milliseconds, -1 without calls. */
    private static double percentile(List<Duration> bounds, List<Long> counts, double part) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        if (all == 0 || bounds.isEmpty()) {
            return -1;
        }
        long seen = 0;
        for (int i = 0; i < bounds.size(); i++) {
            seen += counts.get(i);
            if (seen >= part * all) {
                return bounds.get(i).toNanos() / 1e6;
            }
        }
        return bounds.get(bounds.size() - 1).toNanos() / 1e6;
    }

    /** The samples that are kept, the oldest first. */
    public List<Map<String, Object>> samples() {
        synchronized (lock) {
            return Collections.unmodifiableList(new ArrayList<>(samples));
        }
    }
}
