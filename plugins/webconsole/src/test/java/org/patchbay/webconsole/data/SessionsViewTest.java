package org.patchbay.webconsole.data;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.DatastoreInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.Transport;
import org.patchbay.webconsole.Fake;

/** The rows of the sessions. */
public class SessionsViewTest {
    private static SessionInfo session(long ident, String account, Transport transport) {
        ManagerSession session = Fake.of(
                ManagerSession.class,
                "ident",
                ident,
                "account",
                account,
                "remoteAddress",
                "192.0.2.1:" + ident % 60000,
                "transport",
                transport,
                "since",
                Instant.ofEpochMilli(5),
                "readPrivileges",
                Privileges.of(EventCategory.CALL, EventCategory.HOOKRESPONSE),
                "writePrivileges",
                Privileges.NONE);
        return Fake.of(
                SessionInfo.class,
                "session",
                session,
                "eventMask",
                Privileges.ALL,
                "filters",
                List.of("!Event: RTCP"),
                "lag",
                3L,
                "sentBytes",
                4L,
                "sentEvents",
                5L,
                "receivedRequests",
                6L,
                "lastAction",
                "Ping",
                "datastores",
                List.of(Fake.of(DatastoreInfo.class, "name", "dialer", "uid", "1", "owner", 7L)));
    }

    private static Map<String, Object> view(List<SessionInfo> sessions, String wanted) {
        ManagerService manager = Fake.of(ManagerService.class, "sessions", sessions);
        return new SessionsView(manager, id -> "bundle" + id).render(new Query(Map.of("q", wanted)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> tree) {
        return (List<Map<String, Object>>) tree.get("rows");
    }

    @Test
    public void aNumberBeyondThoseOfScriptsIsText() {
        long ident = 5877215601831034123L;
        assertEquals(
                "5877215601831034123",
                rows(view(List.of(session(ident, "admin", Transport.TCP)), ""))
                        .get(0)
                        .get("ident"));
    }

    @Test
    public void aRowSaysWhatTheSessionMayAndHas() {
        Map<String, Object> row =
                rows(view(List.of(session(1, "admin", Transport.TLS)), "")).get(0);
        assertEquals(List.of("call"), row.get("read"));
        assertEquals(List.of(), row.get("write"));
        assertEquals(18, ((List<?>) row.get("wants")).size());
        assertEquals("TLS", row.get("transport"));
        assertEquals(List.of(Map.of("name", "dialer", "uid", "1", "owner", "bundle7")), row.get("datastores"));
    }

    @Test
    public void findsByAccountAddressTransportAndNumber() {
        List<SessionInfo> sessions = List.of(session(1, "admin", Transport.TCP), session(2, "dialer", Transport.HTTP));
        assertEquals(1, rows(view(sessions, "DIAL")).size());
        assertEquals(1, rows(view(sessions, "http")).size());
        assertEquals(1, rows(view(sessions, "#1")).size());
        assertEquals(2, rows(view(sessions, "192.0.2.1")).size());
        assertEquals(0, rows(view(sessions, "nobody")).size());
    }

    @Test
    public void ofManyTheNewestAreShownAndAllCounted() {
        List<SessionInfo> sessions = new ArrayList<>();
        for (int i = 0; i < SessionsView.MOST_ROWS + 50; i++) {
            sessions.add(session(i, "admin", Transport.TCP));
        }
        Map<String, Object> tree = view(sessions, "");
        assertEquals(SessionsView.MOST_ROWS + 50, tree.get("total"));
        assertEquals(SessionsView.MOST_ROWS, rows(tree).size());
        assertEquals(
                String.valueOf(SessionsView.MOST_ROWS + 49), rows(tree).get(0).get("ident"));
    }
}
