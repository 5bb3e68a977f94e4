package org.patchbay.webconsole.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.WorkersInfo;

/** Everything at a glance. */
public final class OverviewView implements View {
    private final ManagerService manager;
    private final Supplier<List<DeployedFile>> packs;
    private final RecentDoings doings;
    private final Supplier<List<?>> history;

    /**
     * A view.
     *
     * @param manager knows the server
     * @param packs what is in the deploy folder
     * @param doings what operators did
     * @param history the figures of the last minutes
     */
    public OverviewView(
            ManagerService manager,
            Supplier<List<DeployedFile>> packs,
            RecentDoings doings,
            Supplier<List<?>> history) {
        this.manager = manager;
        this.packs = packs;
        this.doings = doings;
        this.history = history;
    }

    @Override
    public Map<String, Object> render(Query query) {
        Map<String, Object> tree = Json.object(
                "enabled",
                manager.enabled(),
                "webEnabled",
                manager.webEnabled(),
                "listeners",
                manager.listenerStates().stream().map(OverviewView::listener).toList(),
                "sessions",
                sessions(),
                "events",
                events());
        tree.put("workers", workers());
        tree.put("actions", actions());
        tree.put("packs", packs());
        tree.put("lockOuts", manager.lockOuts().size());
        Map<String, Object> drops = new LinkedHashMap<>();
        manager.counters().drops().forEach((reason, count) -> drops.put(reason.name(), count));
        tree.put("drops", drops);
        tree.put("operations", doings.operations());
        if (!query.field("history").isEmpty()) {
            tree.put("history", history.get());
        }
        return tree;
    }

    private static Map<String, Object> listener(ListenerInfo listener) {
        Map<String, Object> row = Json.object(
                "address", listener.address(),
                "owner", listener.owner(),
                "bound", listener.bound(),
                "secure", listener.secure());
        listener.certificateExpiry().ifPresent(moment -> row.put("expires", moment.toEpochMilli()));
        return row;
    }

    private Map<String, Object> sessions() {
        Map<String, Integer> transports = new TreeMap<>();
        manager.sessions()
                .forEach(info -> transports.merge(info.session().transport().name(), 1, Integer::sum));
        int total = transports.values().stream().mapToInt(Integer::intValue).sum();
        return Json.object("total", total, "transports", transports);
    }

    private Map<String, Object> events() {
        EventLogInfo log = manager.eventLog();
        Map<String, Object> tree = Json.object(
                "published", log.published(),
                "deliveries", log.deliveries(),
                "retained", log.retained(),
                "limit", log.limit(),
                "slowReaders", log.slowReaders());
        tree.put("overruns", log.overruns());
        return tree;
    }

    private Map<String, Object> workers() {
        WorkersInfo workers = manager.workers();
        return Json.object("limit", workers.limit(), "busy", workers.busy(), "waiting", workers.waiting());
    }

    private Map<String, Object> actions() {
        Map<String, Integer> states = new TreeMap<>();
        manager.actions().forEach(info -> states.merge(info.state().name(), 1, Integer::sum));
        return new LinkedHashMap<>(states);
    }

    private Map<String, Object> packs() {
        Map<String, Integer> states = new TreeMap<>();
        List<DeployedFile> files = packs.get();
        files.forEach(file -> states.merge(file.state().name(), 1, Integer::sum));
        List<Map<String, Object>> faults = files.stream()
                .filter(file -> file.state() == DeployedFile.State.FAILED)
                .map(file -> Json.object("file", file.file(), "problem", file.problem(), "remedy", file.remedy()))
                .toList();
        return Json.object("states", states, "faults", faults);
    }
}
