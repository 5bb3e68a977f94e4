package org.patchbay.shell.command;

import java.util.List;
import java.util.stream.Stream;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.api.runtime.SessionInfo;
import org.patchbay.shell.output.Screen;

/** {@code kick}: ends a session, or all of an account. */
final class Kick implements Command {
    private final ManagerService manager;
    private final Journal journal;

    Kick(ManagerService manager, Journal journal) {
        this.manager = manager;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "kick";
    }

    @Override
    public Usage usage() {
        return Usage.of("Ends a session, or all sessions of an account.")
                .words("IDENT|ACCOUNT [REASON ...]", 1, Integer.MAX_VALUE)
                .details("The reason stands in the log; the client is not told.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        String who = words.plain().get(0);
        String reason = words.plain().size() > 1 ? words.rest(1) : "an operator ended it";
        List<Long> idents = manager.sessions().stream()
                .filter(info -> isMeant(info, who))
                .map(info -> info.session().ident())
                .toList();
        long ended = idents.stream().filter(ident -> end(ident, reason)).count();
        if (ended == 0) {
            throw new ShellException("There is no session " + who + ", and none of an account of that name.");
        }
        screen.line(ended == 1 ? "1 session ended." : ended + " sessions ended.");
    }

    private boolean end(long ident, String reason) {
        boolean ended = manager.disconnect(ident, reason);
        journal.record("disconnect", ended, "Session", Long.toString(ident), reason);
        return ended;
    }

    private static boolean isMeant(SessionInfo info, String who) {
        String account = info.session().account();
        return Long.toString(info.session().ident()).equals(who) || !account.isEmpty() && account.equalsIgnoreCase(who);
    }

    @Override
    public List<String> suggest(List<String> before) {
        Stream<String> accounts = manager.sessions().stream()
                .map(info -> info.session().account())
                .filter(account -> !account.isEmpty())
                .distinct();
        return before.isEmpty()
                ? Stream.concat(Sessions.idents(manager).stream(), accounts).toList()
                : List.of();
    }
}
