package org.patchbay.pack.pbx.peer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.Header;
import org.patchbay.pack.pbx.feature.Listing;

/** The actions on SIP peers (specification 16.7). */
final class SipActions {
    private static final String PEER = "Peer";
    private static final String NO_NAME = "Peer: <name> missing.";

    private final Peers peers;
    private final Registrations registrations;

    SipActions(Peers peers, Registrations registrations) {
        this.peers = peers;
        this.registrations = registrations;
    }

    Reply list(ActionCall call) {
        List<AmiEvent> items = peers.all().stream().map(SipActions::entry).toList();
        return Reply.list("Peer status list will follow", items.stream(), "PeerlistComplete");
    }

    private static AmiEvent entry(Peer peer) {
        PeerSettings settings = peer.settings();
        SipNat nat = SipNat.of(settings.value("nat"));
        return AmiEvent.of("PeerEntry")
                .with("Channeltype", "SIP")
                .with("ObjectName", peer.name())
                .with("ChanObjectType", "peer")
                .with("IPaddress", peer.address().orElse("-none-"))
                .with("IPport", peer.port())
                .with("Dynamic", yes(settings.dynamic()))
                .with("AutoForcerport", yes(nat.forcePort().automatic()))
                .with("Forcerport", yes(nat.forcePort().always()))
                .with("AutoComedia", yes(nat.media().automatic()))
                .with("Comedia", yes(nat.media().always()))
                .with("VideoSupport", yes(settings.flag("videosupport", false)))
                .with("TextSupport", yes(settings.flag("textsupport", false)))
                .with("ACL", yes(settings.restricted()))
                .with("Status", peer.condition().listed())
                .with("RealtimeDevice", "no")
                .with("Description", settings.value("description"));
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }

    /** One empty line stands behind the packet, and behind the refusal of a name that nobody has. */
    Reply show(ActionCall call) throws ActionException {
        String name = named(call);
        List<Header> details = peers.find(name).map(SipDetails::of).orElse(List.of());
        if (details.isEmpty()) {
            return followed(AmiMessage.of("Response", "Error").with("Message", "Peer " + name + " not found."), 1);
        }
        AmiMessage packet = AmiMessage.of("Response", "Success");
        for (Header header : details) {
            packet = packet.with(header.name(), header.value());
        }
        return followed(packet, 1);
    }

    private static String named(ActionCall call) throws ActionException {
        if (call.header(PEER).isEmpty()) {
            throw new ActionException(NO_NAME);
        }
        return call.header(PEER);
    }

    private static Reply followed(AmiMessage packet, int emptyLines) {
        return Reply.write(out -> {
            out.send(packet);
            out.sendLines(empty(emptyLines));
        });
    }

    private static List<String> empty(int lines) {
        return Stream.generate(() -> "").limit(lines).toList();
    }

    /** On success there is nothing but two empty lines. */
    Reply qualify(ActionCall call) throws ActionException {
        return peers.find(peers.bare(named(call))).isPresent()
                ? Reply.write(out -> out.sendLines(empty(2)))
                : followed(AmiMessage.of("Response", "Error").with("Message", "Peer not found"), 2);
    }

    Reply status(ActionCall call) throws ActionException {
        String name = call.header(PEER);
        Collection<Peer> wanted = name.isEmpty()
                ? peers.all()
                : List.of(peers.find(peers.bare(name)).orElseThrow(() -> new ActionException("No such peer")));
        List<AmiEvent> items = wanted.stream()
                .map(SipActions::statusEntry)
                .map(Listing.idAtEnd(call))
                .toList();
        return Listing.of("Peer status will follow", items, AmiEvent.of("SIPpeerstatusComplete"));
    }

    private static AmiEvent statusEntry(Peer peer) {
        AmiEvent event = AmiEvent.of("PeerStatus")
                .with("Privilege", "System")
                .with("ChannelType", "SIP")
                .with(PEER, "SIP/" + peer.name())
                .with("PeerStatus", peer.condition().told());
        return peer.condition() == Peer.Condition.OK ? event.with("Time", Peer.MILLIS) : event;
    }

    Reply registry(ActionCall call) {
        List<AmiEvent> items =
                peers.registrations().stream().map(this::registration).toList();
        return Reply.list("Registrations will follow", items.stream(), "RegistrationsComplete");
    }

    private AmiEvent registration(Registration registration) {
        Registrations.Taken taken = registrations.of(registration);
        return AmiEvent.of("RegistryEntry")
                .with("Host", registration.host())
                .with("Port", registration.port())
                .with("Username", registration.user())
                .with("Domain", registration.domain())
                .with("DomainPort", registration.port())
                .with("Refresh", SipFeature.REFRESH)
                .with("State", taken.state())
                .with("RegistrationTime", taken.since().getEpochSecond());
    }

    /** Phones take no notice of it; somebody has to be there all the same. */
    Reply inform(ActionCall call) throws ActionException {
        String channel = call.header("Channel");
        if (channel.isEmpty()) {
            throw new ActionException("SIPNotify requires a channel name");
        }
        if (peers.find(peers.bare(channel)).flatMap(Peer::address).isEmpty()) {
            throw new ActionException("Could not create address");
        }
        return Reply.success("Notify Sent");
    }
}
