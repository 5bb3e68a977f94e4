package org.patchbay.shell.command;

import java.util.List;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.shell.output.Column;
import org.patchbay.shell.output.Screen;
import org.patchbay.shell.output.Sheet;
import org.patchbay.shell.output.Table;

/** {@code sessions}: who is here. */
final class Sessions implements Command {
    private final ManagerService manager;

    Sessions(ManagerService manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Usage usage() {
        return Usage.of("Who is here; with an ident everything of one session.")
                .words("[IDENT]", 0, 1)
                .json()
                .details(
                        "LAG is how many events it has not been sent yet, SENT how many bytes it was.",
                        "Without an account it has not logged in.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        if (words.first().isPresent()) {
            screen.show(sheet(find(manager, words.first().get())));
        } else {
            screen.show(table(manager.sessions()), "Nobody is here.");
        }
    }

    private static Table table(List<SessionInfo> sessions) {
        Table table = new Table(
                Column.text("ident", "IDENT"),
                Column.words("account", "ACCOUNT"),
                Column.text("transport", "VIA"),
                Column.words("address", "ADDRESS"),
                Column.text("since", "SINCE"),
                Column.number("lag", "LAG"),
                Column.number("sentBytes", "SENT"),
                Column.words("lastAction", "LAST ACTION"));
        for (SessionInfo info : sessions) {
            ManagerSession session = info.session();
            table.row(
                    Long.toString(session.ident()),
                    session.account(),
                    session.transport(),
                    session.remoteAddress(),
                    session.since(),
                    info.lag(),
                    info.sentBytes(),
                    info.lastAction());
        }
        return table;
    }

    private static Sheet sheet(SessionInfo info) {
        ManagerSession session = info.session();
        return new Sheet()
                .with("ident", "ident", Long.toString(session.ident()))
                .with("account", "account", session.account())
                .with("transport", "via", session.transport())
                .with("address", "address", session.remoteAddress())
                .with("since", "since", session.since())
                .with("read", "may read", session.readPrivileges().asPermission())
                .with("write", "may call", session.writePrivileges().asPermission())
                .with("eventMask", "asked for", info.eventMask().asPermission())
                .with("filters", "filters", info.filters())
                .with("lag", "lag", info.lag())
                .with("sentBytes", "sent bytes", info.sentBytes())
                .with("sentEvents", "sent events", info.sentEvents())
                .with("peakOutput", "most that waited", info.peakOutput())
                .with("receivedRequests", "requests", info.receivedRequests())
                .with("datastores", "stored values", values(info))
                .with("lastAction", "last action", info.lastAction());
    }

    private static List<String> values(SessionInfo info) {
        return info.datastores().stream()
                .map(value -> (value.name() + " " + value.uid()).strip() + ", of bundle " + value.owner())
                .toList();
    }

    static SessionInfo find(ManagerService manager, String ident) throws ShellException {
        return manager.sessions().stream()
                .filter(info -> Long.toString(info.session().ident()).equals(ident))
                .findFirst()
                .orElseThrow(() -> new ShellException("There is no session " + ident + "."));
    }

    @Override
    public List<String> suggest(List<String> before) {
        return before.isEmpty() ? idents(manager) : List.of();
    }

    static List<String> idents(ManagerService manager) {
        return manager.sessions().stream()
                .map(info -> Long.toString(info.session().ident()))
                .toList();
    }
}
