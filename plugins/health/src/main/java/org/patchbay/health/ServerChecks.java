package org.patchbay.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.ManagerService;

/** The checks of the manager itself. Without one, all of them fail. */
final class ServerChecks {
    /** Whoever is behind by that part of the limit will be cut off soon. */
    private static final double LAG_DOUBTFUL = 0.8;

    private static final Duration CERTIFICATE_DOUBTFUL = Duration.ofDays(21);

    private final Supplier<Optional<ManagerService>> manager;
    private final WorkerWatch workers;
    private final Clock clock;

    ServerChecks(Supplier<Optional<ManagerService>> manager, Clock clock) {
        this.manager = manager;
        this.clock = clock;
        this.workers = new WorkerWatch(clock);
    }

    List<Check> checks() {
        return List.of(
                new Check("listeners", false, () -> ask(this::listeners)),
                new Check("event log", false, () -> ask(this::eventLog)),
                new Check("workers", true, () -> ask(service -> List.of(workers.look(service.workers())))),
                new Check("actions", false, () -> ask(this::actions)),
                new Check("certificates", false, () -> ask(this::certificates)));
    }

    private List<Finding> ask(Function<ManagerService, List<Finding>> question) {
        return manager.get().map(question).orElse(List.of(Finding.bad("The manager does not run.")));
    }

    private List<Finding> listeners(ManagerService service) {
        List<ListenerInfo> listeners = service.listenerStates();
        if (!service.enabled() || listeners.isEmpty()) {
            return List.of(Finding.bad("Nothing listens: manager.conf does not say enabled = yes."));
        }
        return listeners.stream()
                .map(listener -> listener.bound()
                        ? Finding.good("listening on " + shown(listener))
                        : Finding.bad(shown(listener) + " takes no connections any more."))
                .toList();
    }

    private static String shown(ListenerInfo listener) {
        return listener.address() + (listener.secure() ? " (TLS)" : "");
    }

    private List<Finding> eventLog(ManagerService service) {
        EventLogInfo log = service.eventLog();
        String words = "The slowest reader is " + log.retained() + " events behind, of " + log.limit() + " allowed.";
        if (log.retained() > 2 * log.limit()) {
            return List.of(Finding.bad(words + " It should have been cut off long ago."));
        }
        return List.of(log.retained() > log.limit() * LAG_DOUBTFUL ? Finding.doubtful(words) : Finding.good(words));
    }

    private List<Finding> actions(ManagerService service) {
        List<Finding> findings = new ArrayList<>();
        service.actions().stream()
                .filter(action -> action.state() == ActionInfo.State.FAILED)
                .forEach(action -> findings.add(Finding.doubtful(
                        "Action " + action.name() + " of " + action.owner() + " is not offered: " + action.reason())));
        findings.add(Finding.good(service.actions().size() - findings.size() + " actions"));
        return findings;
    }

    private List<Finding> certificates(ManagerService service) {
        List<Finding> findings = new ArrayList<>();
        service.listenerStates()
                .forEach(listener -> listener.certificateExpiry()
                        .ifPresent(expiry -> findings.add(certificate(shown(listener), expiry))));
        return findings.isEmpty() ? List.of(Finding.good("no certificates")) : findings;
    }

    private Finding certificate(String address, Instant expiry) {
        String words = "The certificate of " + address + " is valid until " + expiry + ".";
        Duration left = Duration.between(clock.instant(), expiry);
        if (left.isNegative()) {
            return Finding.bad(words);
        }
        return left.compareTo(CERTIFICATE_DOUBTFUL) < 0 ? Finding.doubtful(words) : Finding.good(words);
    }
}
