package org.patchbay.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.subject.Vitals;

/** What one measurement has given: numbers by name, and what was wrong. */
public final class Figures {
    /** The time of events and answers, in microseconds; {@link #latencies} appends what it is. */
    public static final String P50 = "p50";

    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Faults faults;

    /** Figures that count if there are no faults. */
    public Figures(Faults faults) {
        this.faults = faults;
    }

    /** Adds a number; one that is not known is left out. */
    public Figures with(String name, double value) {
        if (!Double.isNaN(value)) {
            values.put(name, value);
        }
        return this;
    }

    /** Adds percentiles in microseconds, of nanoseconds. */
    public Figures latencies(Histogram nanos) {
        return with(P50, micros(nanos, 50))
                .with("p99", micros(nanos, 99))
                .with("p99.9", micros(nanos, 99.9))
                .with("max", nanos.getMaxValue() / 1e3);
    }

    /** One percentile in microseconds. */
    public static double micros(Histogram nanos, double percentile) {
        return nanos.getTotalCount() == 0 ? Double.NaN : nanos.getValueAtPercentile(percentile) / 1e3;
    }

    /** Adds what the processes have used between two moments, the server for each of so many items. */
    public Figures usage(Vitals before, Vitals after, double items) {
        return with("cpu", after.serverSecondsSince(before) * 1e6 / items)
                .with("driver", after.ownCoresSince(before))
                .with("foreign", after.foreignCoresSince(before));
    }

    /** The number of that name. */
    public OptionalDouble value(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What was wrong. */
    public Faults faults() {
        return faults;
    }

    /** A histogram for up to a minute. */
    static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(name).append('=').append("%.3f".formatted(value)).append(' '));
        return text.append("faults=").append(faults).toString();
    }
}
