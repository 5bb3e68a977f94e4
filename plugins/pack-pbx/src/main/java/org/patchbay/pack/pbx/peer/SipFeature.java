package org.patchbay.pack.pbx.peer;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;

/** SIP peers, by {@code sip.conf} and the phones. Their actions are documented in {@code OSGI-INF/ami}. */
public final class SipFeature implements Feature {
    /** Seconds between two registrations at another PBX. */
    static final int REFRESH = 120;

    private static final int PORT = 5060;
    private static final String BY_COMMAND = "CLIRELOAD (Channel module reload by CLI command)";
    private static final String BY_MODULE = "RELOAD (Channel module reload)";

    private final Switchboard pbx;
    private final Peers peers;
    private final Registrations registrations;

    /** The peers of the file. */
    public SipFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.peers = new Peers(pbx, new Peers.Driver("SIP", "sip.conf", PORT));
        this.registrations = new Registrations(pbx, peers);
        peers.load();
        registrations.send();
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        SipActions sip = new SipActions(peers, registrations);
        actions.add(of("SIPnotify", SYSTEM).synopsis("Send a SIP notify. "), sip::inform)
                .add(of("SIPpeers", SYSTEM, REPORTING).synopsis("List SIP peers (text format). "), sip::list)
                .add(
                        of("SIPpeerstatus", SYSTEM).synopsis("Show the status of one or all of the sip peers. "),
                        sip::status)
                .add(of("SIPqualifypeer", SYSTEM, REPORTING).synopsis("Qualify SIP peers. "), sip::qualify)
                .add(of("SIPshowpeer", SYSTEM, REPORTING).synopsis("show SIP peer (text format). "), sip::show)
                .add(
                        of("SIPshowregistry", SYSTEM, REPORTING).synopsis("Show SIP registrations (text format). "),
                        sip::registry);
    }

    @Override
    public void commands(LoopCommands commands) {
        PeerCommands lists = new PeerCommands(peers, registrations, REFRESH);
        commands.add("sip show peers", "", "Lists SIP peers.", call -> lists.peers(call, "sip"))
                .add("sip show peer", "<name>", "Shows all about one SIP peer.", this::show)
                .add("sip show registry", "", "Lists SIP registrations.", call -> lists.registry(call, "SIP"))
                .add("sip reload", "", "Reads sip.conf again.", this::reload);
    }

    private List<String> show(CommandCall call) throws CommandException {
        String name = call.expect(1, 1).argument(0);
        Peer peer =
                peers.find(peers.bare(name)).orElseThrow(() -> new CommandException("Peer " + name + " not found."));
        return SipDetails.of(peer).stream()
                .map(header -> "  %-22s: %s".formatted(header.name(), header.value()))
                .toList();
    }

    private List<String> reload(CommandCall call) throws CommandException {
        call.expect(0, 0);
        load(BY_COMMAND);
        return List.of(" Reloading SIP");
    }

    private void load(String reason) {
        peers.load();
        registrations.send();
        pbx.exchange()
                .publish(AmiEvent.of("ChannelReload", SYSTEM)
                        .with("ChannelType", "SIP")
                        .with("ReloadReason", reason)
                        .with("Registry_Count", peers.registrations().size())
                        .with("Peer_Count", peers.all().size()));
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            load(BY_MODULE);
        }
        return meant;
    }

    @Override
    public void phonesChanged() {
        peers.phonesChanged();
        registrations.send();
    }

    @Override
    public List<String> modules() {
        return List.of("chan_sip.so");
    }
}
