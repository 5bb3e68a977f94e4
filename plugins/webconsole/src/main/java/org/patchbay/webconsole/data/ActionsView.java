package org.patchbay.webconsole.data;

import java.util.List;
import java.util.Map;
import org.patchbay.api.action.ActionArgument;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallStatistics;
import org.patchbay.api.runtime.ManagerService;

/** All actions, or with {@code name} one of them with its documentation. */
public final class ActionsView implements View {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final ManagerService manager;

    /**
     * A view.
     *
     * @param manager knows the actions
     */
    public ActionsView(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public Map<String, Object> render(Query query) {
        String name = query.field("name");
        if (!name.isEmpty()) {
            List<Map<String, Object>> offers = manager.actions().stream()
                    .filter(info -> info.name().equalsIgnoreCase(name))
                    .map(ActionsView::documented)
                    .toList();
            return Json.object("offers", offers);
        }
        return Json.object(
                "rows", manager.actions().stream().map(ActionsView::row).toList());
    }

    private static Map<String, Object> row(ActionInfo info) {
        CallStatistics calls = info.calls();
        Map<String, Object> row = Json.object(
                "name", info.name(),
                "owner", info.owner(),
                "state", info.state().name(),
                "reason", info.reason(),
                "changes", info.changesState());
        row.put("calls", calls.calls());
        row.put("errors", calls.errors());
        row.put("denied", calls.denied());
        row.put("p50", Words.millis(calls.percentile(HALF)));
        row.put("p99", Words.millis(calls.percentile(NEARLY_ALL)));
        info.descriptor().ifPresent(descriptor -> {
            row.put("classes", Words.classes(descriptor.privileges()));
            row.put("synopsis", descriptor.synopsis());
        });
        return row;
    }

    private static Map<String, Object> documented(ActionInfo info) {
        Map<String, Object> row = row(info);
        info.calls().lastError().ifPresent(moment -> row.put("lastError", moment.toEpochMilli()));
        info.descriptor().ifPresent(descriptor -> document(row, descriptor));
        return row;
    }

    private static void document(Map<String, Object> row, ActionDescriptor descriptor) {
        row.put("description", descriptor.description());
        row.put(
                "arguments",
                descriptor.arguments().stream().map(ActionsView::argument).toList());
        row.put("seeAlso", descriptor.seeAlso());
    }

    private static Map<String, Object> argument(ActionArgument argument) {
        return Json.object("name", argument.name(), "required", argument.required(), "text", argument.text());
    }
}
