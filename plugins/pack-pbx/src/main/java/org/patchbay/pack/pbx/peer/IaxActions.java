package org.patchbay.pack.pbx.peer;

import java.util.List;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.feature.Listing;

/** The actions on IAX peers (specification 16.7): two spellings of nearly the same list, and the registrations. */
final class IaxActions {
    private static final String COMPLETE = "PeerlistComplete";
    private static final String ITEMS = "ListItems";
    private static final String NOWHERE = "(null)";

    private final Peers peers;
    private final Registrations registrations;

    IaxActions(Peers peers, Registrations registrations) {
        this.peers = peers;
        this.registrations = registrations;
    }

    /** Its items have no ActionID; they are written as lines, since every packet would get one. */
    Reply list(ActionCall call) {
        List<List<String>> items = peers.all().stream().map(IaxActions::entry).toList();
        AmiEvent complete = Listing.idAtEnd(call)
                .apply(AmiEvent.of(COMPLETE).with("EventList", "Complete").with(ITEMS, items.size()));
        return Reply.write(out -> {
            out.sendListAck("Peer status list will follow", "start");
            items.forEach(out::sendLines);
            out.sendEvent(complete);
        });
    }

    private static List<String> entry(Peer peer) {
        PeerSettings settings = peer.settings();
        return List.of(
                "Event: PeerEntry",
                "Channeltype: IAX2",
                "ObjectName: " + peer.name(),
                "ChanObjectType: peer",
                "IPaddress: " + peer.address().orElse(NOWHERE),
                "IPport: " + peer.port(),
                "Dynamic: " + yes(settings.dynamic()),
                "Trunk: " + yes(settings.flag("trunk", false)),
                "Encryption: " + yes(encrypted(settings)),
                "Status: " + peer.condition().listed(),
                "Description: " + settings.value("description"),
                "");
    }

    /** Its value may name the algorithm. */
    private static boolean encrypted(PeerSettings settings) {
        return settings.value("encryption").startsWith("aes") || settings.flag("encryption", false);
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }

    private static String capital(boolean flag) {
        return flag ? "Yes" : "No";
    }

    Reply otherList(ActionCall call) {
        List<AmiEvent> items = peers.all().stream().map(IaxActions::otherEntry).toList();
        return Listing.of(
                "IAX Peer status list will follow", items, AmiEvent.of(COMPLETE).with(ITEMS, items.size()));
    }

    private static AmiEvent otherEntry(Peer peer) {
        PeerSettings settings = peer.settings();
        String user = settings.value("username");
        AmiEvent event = AmiEvent.of("PeerEntry").with("Channeltype", "IAX").with("ObjectName", peer.name());
        return (user.isEmpty() ? event : event.with("ObjectUsername", user))
                .with("ChanObjectType", "peer")
                .with("IPaddress", peer.address().orElse(NOWHERE))
                .with("Mask", settings.value("mask", "255.255.255.255"))
                .with("Port", peer.port())
                .with("Dynamic", capital(settings.dynamic()))
                .with("Trunk", capital(settings.flag("trunk", false)))
                .with("Encryption", capital(encrypted(settings)))
                .with("Status", peer.condition().listed());
    }

    Reply registry(ActionCall call) {
        List<AmiEvent> items =
                peers.registrations().stream().map(this::registration).toList();
        return Reply.list("Registrations will follow", items.stream(), "RegistrationsComplete");
    }

    private AmiEvent registration(Registration registration) {
        String state = registrations.of(registration).state();
        return AmiEvent.of("RegistryEntry")
                .with("Host", registration.host() + ':' + registration.port())
                .with("DNSmanager", "N")
                .with("Username", registration.user())
                .with("Perceived", state.equals(Registration.REGISTERED) ? "127.0.0.1:4569" : "<Unregistered>")
                .with("Refresh", IaxFeature.REFRESH)
                .with("State", state);
    }

    /** Calls have no network here, so there is no line for them, and the one that ends the answer is all. */
    Reply netStatistics(ActionCall call) {
        return Reply.write(out -> out.sendLines(List.of("")));
    }
}
