package org.patchbay.webconsole.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchbay.api.runtime.EventCount;
import org.patchbay.api.runtime.EventLogInfo;
import org.patchbay.api.runtime.ManagerService;

/** Which events were published, and how often. */
public final class EventsView implements View {
    private final ManagerService manager;

    /**
     * A view.
     *
     * @param manager knows the stream
     */
    public EventsView(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public Map<String, Object> render(Query query) {
        EventLogInfo log = manager.eventLog();
        List<Map<String, Object>> classes = log.categories().entrySet().stream()
                .map(entry ->
                        Json.object("name", entry.getKey().name().toLowerCase(Locale.ROOT), "count", entry.getValue()))
                .toList();
        return Json.object(
                "published",
                log.published(),
                "words",
                Words.allClasses(),
                "classes",
                classes,
                "names",
                log.names().stream().map(EventsView::row).toList());
    }

    private static Map<String, Object> row(EventCount event) {
        return Json.object("name", event.name(), "classes", Words.classes(event.categories()), "count", event.count());
    }
}
