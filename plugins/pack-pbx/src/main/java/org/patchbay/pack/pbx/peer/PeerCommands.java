package org.patchbay.pack.pbx.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;

/** What the commands of both drivers print. */
final class PeerCommands {
    private static final String PEER = "%-25s %-39s %-3s %-8s %-12s %s";
    private static final String REGISTRATION = "%-39s %-12s %7s %s";

    private final Peers peers;
    private final Registrations registrations;
    private final int refresh;

    PeerCommands(Peers peers, Registrations registrations, int refresh) {
        this.peers = peers;
        this.registrations = registrations;
        this.refresh = refresh;
    }

    /** A line for each peer, and one that counts them. */
    List<String> peers(CommandCall call, String kind) throws CommandException {
        call.expect(0, 0);
        List<String> lines = new ArrayList<>();
        lines.add(PEER.formatted("Name/username", "Host", "Dyn", "Port", "Status", "Description"));
        Collection<Peer> all = peers.all();
        all.forEach(peer -> lines.add(line(peer)));
        long online = count(all, true, true);
        long offline = count(all, true, false);
        lines.add(all.size() + " " + kind + " peers [Monitored: " + online + " online, " + offline
                + " offline Unmonitored: " + count(all, false, true) + " online, " + count(all, false, false)
                + " offline]");
        return lines;
    }

    private static long count(Collection<Peer> all, boolean monitored, boolean online) {
        return all.stream()
                .filter(peer -> peer.settings().monitored() == monitored && online(peer) == online)
                .count();
    }

    /** Of a peer that nobody watches an address is all that is known. */
    private static boolean online(Peer peer) {
        return peer.settings().monitored()
                ? peer.condition() == Peer.Condition.OK
                : peer.address().isPresent();
    }

    private static String line(Peer peer) {
        String user = peer.settings().value("defaultuser", peer.settings().value("username"));
        return PEER.formatted(
                user.isEmpty() ? peer.name() : peer.name() + '/' + user,
                peer.address().orElse("(Unspecified)"),
                peer.settings().dynamic() ? " D" : "",
                peer.port(),
                peer.condition().listed(),
                peer.settings().value("description"));
    }

    /** A line for each registration, and one that counts them. */
    List<String> registry(CommandCall call, String kind) throws CommandException {
        call.expect(0, 0);
        List<String> lines = new ArrayList<>();
        lines.add(REGISTRATION.formatted("Host", "Username", "Refresh", "State"));
        for (Registration one : peers.registrations()) {
            lines.add(REGISTRATION.formatted(
                    one.host() + ':' + one.port(),
                    one.user(),
                    refresh,
                    registrations.of(one).state()));
        }
        lines.add(peers.registrations().size() + " " + kind + " registrations.");
        return lines;
    }
}
