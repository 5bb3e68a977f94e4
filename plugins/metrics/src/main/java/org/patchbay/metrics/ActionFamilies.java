package org.patchbay.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.List;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;

/** What becomes of the calls of each action. Actions that nobody has called yet are left out. */
final class ActionFamilies {
    /** Actions with figures of their own; a bundle must not be able to fill the monitoring by inventing names. */
    static final int MOST_ACTIONS = 500;

    private final List<ActionInfo> actions;

    ActionFamilies(List<ActionInfo> all) {
        actions = all.stream()
                .filter(action -> action.state() == ActionInfo.State.ACTIVE)
                .filter(action -> action.calls().calls() + action.calls().denied() > 0)
                .limit(MOST_ACTIONS)
                .toList();
    }

    List<MetricSnapshot> snapshots() {
        return List.of(calls(), seconds());
    }

    private MetricSnapshot calls() {
        Family.Counters family = new Family.Counters("patchbay_actions", "Calls of an action, by what came of them.");
        for (ActionInfo action : actions) {
            CallStatistics calls = action.calls();
            family.add(Math.max(0, calls.calls() - calls.errors()), "action", action.name(), "outcome", "success");
            family.add(calls.errors(), "action", action.name(), "outcome", "error");
            family.add(calls.denied(), "action", action.name(), "outcome", "denied");
        }
        return family.snapshot();
    }

    private MetricSnapshot seconds() {
        HistogramSnapshot.Builder family = HistogramSnapshot.builder()
                .name("patchbay_action_seconds")
                .help("Time of a call from its turn to the end of its answer.");
        for (ActionInfo action : actions) {
            family.dataPoint(HistogramDataPointSnapshot.builder()
                    .labels(Labels.of("action", action.name()))
                    .sum(seconds(action.calls().total()))
                    .classicHistogramBuckets(buckets(action.calls()))
                    .build());
        }
        return family.build();
    }

    private static ClassicHistogramBuckets buckets(CallStatistics calls) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        List<Duration> bounds = calls.bounds();
        for (int i = 0; i < bounds.size(); i++) {
            buckets.bucket(seconds(bounds.get(i)), calls.counts().get(i));
        }
        return buckets.bucket(Double.POSITIVE_INFINITY, calls.counts().get(bounds.size()))
                .build();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
