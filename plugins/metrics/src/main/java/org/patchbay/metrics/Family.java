package org.patchbay.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/** Metrics of one name and their labels. */
final class Family {
    private Family() {}

    /** A metric without labels that only grows. */
    static MetricSnapshot counter(String name, String help, double value) {
        return new Counters(name, help).add(value).snapshot();
    }

    /** A metric without labels that comes and goes. */
    static MetricSnapshot gauge(String name, String help, double value) {
        return new Gauges(name, help).add(value).snapshot();
    }

    /** Counters of one name. */
    static final class Counters {
        private final CounterSnapshot.Builder builder;

        Counters(String name, String help) {
            builder = CounterSnapshot.builder().name(name).help(help);
        }

        Counters add(double value, String... labels) {
            builder.dataPoint(CounterDataPointSnapshot.builder()
                    .labels(Labels.of(labels))
                    .value(value)
                    .build());
            return this;
        }

        MetricSnapshot snapshot() {
            return builder.build();
        }
    }

    /** Gauges of one name. */
    static final class Gauges {
        private final GaugeSnapshot.Builder builder;

        Gauges(String name, String help) {
            builder = GaugeSnapshot.builder().name(name).help(help);
        }

        Gauges add(double value, String... labels) {
            builder.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(Labels.of(labels))
                    .value(value)
                    .build());
            return this;
        }

        MetricSnapshot snapshot() {
            return builder.build();
        }
    }
}
