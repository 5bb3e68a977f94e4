package org.patchbay.core.cli;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionTable;

/** {@code manager show connected}: every session, also those that are not logged in. */
final class ShowConnected implements CommandHandler {
    private static final String HEAD = "  %-15.15s  %-55.55s  %-10.10s  %-10.10s  %-8.8s  %-8.8s  %-5.5s  %-5.5s%n";
    private static final String ROW = "  %-15.15s  %-55.55s  %-10d  %-10d  %-8d  %-8d  %-5d  %-5d%n";

    private final SessionTable sessions;

    ShowConnected(SessionTable sessions) {
        this.sessions = sessions;
    }

    /** Java knows no number of a descriptor, and sessions over HTTP are not counted: both columns say 0. */
    @Override
    public void run(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        List<Session> all = sessions.sessions();
        out.format(HEAD, "Username", "IP Address", "Start", "Elapsed", "FileDes", "HttpCnt", "Read", "Write");
        Instant now = Instant.now();
        for (Session session : all) {
            out.format(
                    ROW,
                    oneLine(session.account()),
                    address(session),
                    session.since().getEpochSecond(),
                    Duration.between(session.since(), now).toSeconds(),
                    0,
                    0,
                    session.readPrivileges().mask(),
                    session.writePrivileges().mask());
        }
        out.line(all.size() + " users connected.");
    }

    /** The name is as the client typed it, and a CR inside it would be data. */
    private static String oneLine(String name) {
        return name.replace('\r', ' ');
    }

    private static String address(Session session) {
        InetAddress address = session.clientAddress().getAddress();
        return address == null ? session.clientAddress().getHostString() : address.getHostAddress();
    }
}
