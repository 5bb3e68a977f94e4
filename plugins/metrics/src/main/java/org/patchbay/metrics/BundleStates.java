package org.patchbay.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** How many bundles are in which state. */
final class BundleStates {
    private static final Map<Integer, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Bundle.INSTALLED, "installed");
        WORDS.put(Bundle.RESOLVED, "resolved");
        WORDS.put(Bundle.STARTING, "starting");
        WORDS.put(Bundle.ACTIVE, "active");
        WORDS.put(Bundle.STOPPING, "stopping");
    }

    private final BundleContext context;

    BundleStates(BundleContext context) {
        this.context = context;
    }

    MetricSnapshot snapshot() {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (Bundle bundle : context.getBundles()) {
            counts.merge(bundle.getState(), 1, Integer::sum);
        }
        Family.Gauges family = new Family.Gauges("patchbay_bundles", "Bundles by state.");
        WORDS.forEach((state, word) -> family.add(counts.getOrDefault(state, 0), "state", word));
        return family.snapshot();
    }
}
