package org.patchbay.core.hook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.runtime.HookInfo;
import org.patchbay.core.action.Owner;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.settings.LimitSettings;

/** All hooks there are. */
public final class HookTable {
    private final EventStream stream;
    private final HookRunner.Limits limits;
    private final CopyOnWriteArrayList<HookRunner> runners = new CopyOnWriteArrayList<>();

    /**
     * An empty table.
     *
     * @param stream what hooks see
     * @param workers run hooks
     * @param settings the limits of hooks
     */
    public HookTable(EventStream stream, Executor workers, LimitSettings settings) {
        this.stream = stream;
        this.limits = new HookRunner.Limits(workers, settings.maxLagEvents(), settings.gracePeriod(), new LongAdder());
    }

    /** From now on the hook sees every event. */
    public void add(EventHook hook, String name, Owner owner) {
        HookRunner runner = new HookRunner(hook, name, owner, stream, limits);
        runner.open();
        runners.add(runner);
    }

    /** The hook sees nothing any more. */
    public void remove(EventHook hook) {
        for (HookRunner runner : runners) {
            if (runner.runs(hook) && runners.remove(runner)) {
                runner.close();
                return;
            }
        }
    }

    /** How that hook is told the answer to an action it sent: one packet at a time, in its turn. */
    Consumer<AmiEvent> answersTo(EventHook hook) {
        for (HookRunner runner : runners) {
            if (runner.runs(hook)) {
                return runner::tellLater;
            }
        }
        Serial serial = new Serial(limits.workers());
        return event -> serial.execute(() -> HookRunner.tell(hook, "unregistered", event));
    }

    /** The events that hooks lost, those that have left included. */
    public long lost() {
        return limits.lost().sum();
    }

    /** What an operator sees. */
    public List<HookInfo> rows() {
        return runners.stream().map(HookRunner::info).toList();
    }
}
