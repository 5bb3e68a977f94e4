package org.patchbay.metrics;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchbay.api.runtime.ManagerService;

/**
 * All figures in the form that Prometheus reads. Those of the virtual machine are Micrometer's; those of the server were
 * counted by the server itself, histograms included, and are asked for when somebody scrapes.
 */
final class Exposition implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Supplier<Optional<ManagerService>> manager;
    private final Supplier<MetricSnapshot> bundles;

    /**
     * Nothing is asked for yet.
     *
     * @param manager the manager, if it runs
     * @param bundles the bundles there are
     */
    Exposition(Supplier<Optional<ManagerService>> manager, Supplier<MetricSnapshot> bundles) {
        this.manager = manager;
        this.bundles = bundles;
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        MultiCollector own = this::collect;
        registry.getPrometheusRegistry().register(own);
    }

    private MetricSnapshots collect() {
        Optional<ManagerService> present = manager.get();
        List<MetricSnapshot> snapshots = new ArrayList<>();
        snapshots.add(Family.gauge("patchbay_up", "1 while the manager runs.", present.isPresent() ? 1 : 0));
        snapshots.add(bundles.get());
        present.ifPresent(service -> snapshots.addAll(new ManagerFamilies(service).snapshots()));
        return new MetricSnapshots(snapshots);
    }

    /** Writes everything in the format of that content type. */
    void write(OutputStream out, String contentType) throws IOException {
        registry.scrape(out, contentType);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
