package org.patchbay.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.ManagerCounters;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.runtime.WorkersInfo;
import org.patchbay.api.session.Transport;

/** Figures of the manager. Labels come from fixed sets, except for actions and listeners, which are bounded. */
final class ManagerFamilies {
    /** Listeners with figures of their own. */
    static final int MOST_LISTENERS = 50;

    private final ManagerService manager;

    ManagerFamilies(ManagerService manager) {
        this.manager = manager;
    }

    List<MetricSnapshot> snapshots() {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        addSessions(snapshots);
        snapshots.addAll(new ActionFamilies(manager.actions()).snapshots());
        addEvents(snapshots);
        addCounters(snapshots);
        addWorkers(snapshots);
        addListeners(snapshots);
        return snapshots;
    }

    private void addSessions(List<MetricSnapshot> snapshots) {
        Map<Transport, Integer> in = new EnumMap<>(Transport.class);
        Map<Transport, Integer> waiting = new EnumMap<>(Transport.class);
        for (SessionInfo session : manager.sessions()) {
            (session.session().authenticated() ? in : waiting)
                    .merge(session.session().transport(), 1, Integer::sum);
        }
        Family.Gauges family = new Family.Gauges("patchbay_sessions", "Sessions there are now.");
        for (Transport transport : Transport.values()) {
            if (transport != Transport.INTERNAL) {
                String word = word(transport);
                family.add(in.getOrDefault(transport, 0), "transport", word, "authenticated", "true");
                family.add(waiting.getOrDefault(transport, 0), "transport", word, "authenticated", "false");
            }
        }
        snapshots.add(family.snapshot());
        snapshots.add(Family.gauge(
                "patchbay_lock_outs",
                "Addresses and accounts that are locked out now.",
                manager.lockOuts().size()));
    }

    private void addEvents(List<MetricSnapshot> snapshots) {
        EventLogInfo log = manager.eventLog();
        Family.Counters classes =
                new Family.Counters("patchbay_events", "Events published; one of two classes counts for both.");
        for (EventCategory category : EventCategory.values()) {
            if (!category.word().isEmpty()) {
                classes.add(log.categories().getOrDefault(category, 0L), "class", category.word());
            }
        }
        snapshots.add(classes.snapshot());
        snapshots.add(
                Family.counter("patchbay_events_published", "Events published while anybody read.", log.published()));
        snapshots.add(Family.counter(
                "patchbay_event_deliveries", "Events put into the output of sessions.", log.deliveries()));
        snapshots.add(Family.gauge("patchbay_event_lag", "Events the slowest session is behind.", log.retained()));
        snapshots.add(Family.gauge("patchbay_event_lag_limit", "Events a session or hook may be behind.", log.limit()));
        snapshots.add(Family.gauge(
                "patchbay_slow_readers",
                "Sessions and hooks behind by more than a tenth of the limit.",
                log.slowReaders()));
    }

    private void addCounters(List<MetricSnapshot> snapshots) {
        ManagerCounters counters = manager.counters();
        snapshots.add(Family.counter("patchbay_logins", "Log-ons that succeeded.", counters.logins()));
        Family.Counters failures = new Family.Counters("patchbay_login_failures", "Log-ons that failed.");
        counters.failedLogins().forEach((reason, count) -> failures.add(count, "reason", word(reason)));
        snapshots.add(failures.snapshot());
        Family.Counters drops =
                new Family.Counters("patchbay_drops", "Sessions, connections, events and entries that were dropped.");
        counters.drops().forEach((reason, count) -> drops.add(count, "reason", word(reason)));
        snapshots.add(drops.snapshot());
        snapshots.add(Family.counter(
                "patchbay_unknown_actions", "Requests for an action that there is not.", counters.unknownActions()));
        snapshots.add(Family.counter(
                "patchbay_refused_requests",
                "Requests that were malformed, without an action, or before login.",
                counters.refusedRequests()));
    }

    private void addWorkers(List<MetricSnapshot> snapshots) {
        WorkersInfo workers = manager.workers();
        snapshots.add(Family.gauge("patchbay_workers_busy", "Workers that are at work.", workers.busy()));
        snapshots.add(Family.gauge("patchbay_workers_limit", "Workers there are at most.", workers.limit()));
        snapshots.add(Family.gauge("patchbay_workers_waiting", "Tasks that wait for a worker.", workers.waiting()));
    }

    private void addListeners(List<MetricSnapshot> snapshots) {
        Family.Gauges bound = new Family.Gauges("patchbay_listener_bound", "1 if a listener takes connections.");
        Family.Gauges expiry = new Family.Gauges(
                "patchbay_certificate_expiry_seconds", "When the certificate of a listener ends, as Unix time.");
        manager.listenerStates().stream().limit(MOST_LISTENERS).forEach(listener -> {
            String[] labels = {"address", listener.address(), "tls", String.valueOf(listener.secure())};
            bound.add(listener.bound() ? 1 : 0, labels);
            addExpiry(expiry, listener);
        });
        snapshots.add(bound.snapshot());
        snapshots.add(expiry.snapshot());
    }

    private static void addExpiry(Family.Gauges family, ListenerInfo listener) {
        listener.certificateExpiry()
                .ifPresent(moment -> family.add(moment.getEpochSecond(), "address", listener.address()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
