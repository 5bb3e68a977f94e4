package org.patchbay.core.module;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.api.runtime.Reloader;
import org.patchbay.core.module.ModuleTable.Module;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reloads, one after the other; who comes while a reload runs is told so. */
public final class ReloadDesk implements Reloader {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadDesk.class);

    /** The settings of the manager; those of the access lists are read with them. */
    private static final Set<String> MANAGER = Set.of("manager", "acl");

    /** The parts of Asterisk's core that acknowledge in any case (specification 14.7), whoever takes part in them. */
    private static final Set<String> CORE_PARTS = Set.of(
            "cdr",
            "dnsmgr",
            "extconfig",
            "enum",
            "http",
            "logger",
            "features",
            "dsp",
            "udptl",
            "indications",
            "cel",
            "plc");

    private final ModuleTable modules;
    private final Runnable manager;
    private final Clock clock;
    /** The reload that runs, completed at its end. */
    private final AtomicReference<CompletableFuture<Void>> running = new AtomicReference<>();
    /** Written by the reload that runs. */
    private volatile Optional<Thread> by = Optional.empty();

    private volatile Optional<Instant> last = Optional.empty();

    /**
     * A desk.
     *
     * @param modules what can be reloaded
     * @param manager reads the settings of the manager again
     * @param clock tells when a reload was done
     */
    public ReloadDesk(ModuleTable modules, Runnable manager, Clock clock) {
        this.modules = modules;
        this.manager = manager;
        this.clock = clock;
    }

    @Override
    public ReloadOutcome reload(String module) {
        String key = ModuleName.key(module);
        if (key.isEmpty()) {
            return reloadAll();
        }
        List<Module> found = modules.find(module);
        boolean ours = MANAGER.contains(key);
        if (!found.isEmpty() || ours || CORE_PARTS.contains(key)) {
            return alone(ours, found);
        }
        return modules.known(module) ? ReloadOutcome.NOT_SUPPORTED : ReloadOutcome.NO_SUCH_MODULE;
    }

    @Override
    public ReloadOutcome reloadAll() {
        return alone(true, modules.all().toList());
    }

    private ReloadOutcome alone(boolean managerToo, List<Module> wanted) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        if (!running.compareAndSet(null, end)) {
            return ReloadOutcome.IN_PROGRESS;
        }
        by = Optional.of(Thread.currentThread());
        try {
            boolean good = !managerToo || run("manager", manager);
            for (Module module : wanted) {
                good &= !modules.contains(module)
                        || run(module.firstName() + " of " + module.owner(), module.reloadable()::reload);
            }
            last = Optional.of(clock.instant());
            return good ? ReloadOutcome.RELOADED : ReloadOutcome.FAILED;
        } finally {
            by = Optional.empty();
            running.set(null);
            end.complete(null);
        }
    }

    private static boolean run(String what, Runnable reload) {
        try {
            reload.run();
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError defect) {
            LOG.error("reload of {} failed", what, defect);
            return false;
        }
    }

    @Override
    public Optional<Instant> lastReload() {
        return last;
    }

    /** Takes a module out, and waits for a reload that runs, unless it is that reload which takes it out. */
    public void withdraw(Module module, Duration grace) {
        modules.remove(module);
        CompletableFuture<Void> end = running.get();
        boolean mine = by.filter(thread -> thread == Thread.currentThread()).isPresent();
        if (end == null || mine) {
            return;
        }
        try {
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} is gone, but a reload still runs after {} ms", module.firstName(), grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reload ends without a failure", e);
        }
    }
}
