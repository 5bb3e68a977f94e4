package org.patchbay.webconsole.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.patchbay.api.runtime.DatastoreInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.session.ManagerSession;

/** The sessions there are, the newest first. */
public final class SessionsView implements View {
    /** Rows of one answer; who looks for others says which. */
    static final int MOST_ROWS = 200;

    private final ManagerService manager;
    private final LongFunction<String> owners;

    /**
     * A view.
     *
     * @param manager knows the sessions
     * @param owners names the bundle of a number
     */
    public SessionsView(ManagerService manager, LongFunction<String> owners) {
        this.manager = manager;
        this.owners = owners;
    }

    @Override
    public Map<String, Object> render(Query query) {
        List<SessionInfo> all = manager.sessions();
        List<SessionInfo> wanted = new ArrayList<>(
                all.stream().filter(info -> wanted(info.session(), query)).toList());
        Collections.reverse(wanted);
        return Json.object(
                "total",
                all.size(),
                "matching",
                wanted.size(),
                "rows",
                wanted.stream().limit(MOST_ROWS).map(this::row).toList());
    }

    private static boolean wanted(ManagerSession session, Query query) {
        return query.matches(
                session.account(), session.remoteAddress(), session.transport().name(), "#" + session.ident());
    }

    private Map<String, Object> row(SessionInfo info) {
        ManagerSession session = info.session();
        Map<String, Object> row = Json.object(
                // As text: scripts know no whole numbers of that size.
                "ident", String.valueOf(session.ident()),
                "account", session.account(),
                "address", session.remoteAddress(),
                "transport", session.transport().name(),
                "since", session.since().toEpochMilli());
        row.put("read", Words.classes(session.readPrivileges()));
        row.put("write", Words.classes(session.writePrivileges()));
        row.put("wants", Words.classes(info.eventMask()));
        row.put("filters", info.filters());
        row.put("lag", info.lag());
        row.put("sentBytes", info.sentBytes());
        row.put("sentEvents", info.sentEvents());
        row.put("requests", info.receivedRequests());
        row.put("lastAction", info.lastAction());
        row.put("datastores", info.datastores().stream().map(this::datastore).toList());
        return row;
    }

    private Map<String, Object> datastore(DatastoreInfo store) {
        return Json.object("name", store.name(), "uid", store.uid(), "owner", owners.apply(store.owner()));
    }
}
