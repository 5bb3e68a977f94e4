package org.patchbay.pack.pbx.peer;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;

/** IAX peers, by {@code iax.conf} and the phones. Their actions are documented in {@code OSGI-INF/ami}. */
public final class IaxFeature implements Feature {
    /** Seconds between two registrations at another PBX. */
    static final int REFRESH = 60;

    private static final int PORT = 4569;

    private final Peers peers;
    private final Registrations registrations;

    /** The peers of the file. */
    public IaxFeature(Switchboard pbx) {
        this.peers = new Peers(pbx, new Peers.Driver("IAX2", "iax.conf", PORT));
        this.registrations = new Registrations(pbx, peers);
        load();
    }

    private void load() {
        peers.load();
        registrations.send();
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        IaxActions iax = new IaxActions(peers, registrations);
        actions.add(of("IAXnetstats", SYSTEM, REPORTING).synopsis("Show IAX Netstats. "), iax::netStatistics)
                .add(of("IAXpeerlist", SYSTEM, REPORTING).synopsis("List IAX Peers. "), iax::otherList)
                .add(of("IAXpeers", SYSTEM, REPORTING).synopsis("List IAX peers. "), iax::list)
                .add(of("IAXregistry", SYSTEM, REPORTING).synopsis("Show IAX registrations. "), iax::registry);
    }

    @Override
    public void commands(LoopCommands commands) {
        PeerCommands lists = new PeerCommands(peers, registrations, REFRESH);
        commands.add("iax2 show peers", "", "Lists IAX peers.", call -> lists.peers(call, "iax2"))
                .add("iax2 show registry", "", "Lists IAX registrations.", call -> lists.registry(call, "IAX2"))
                .add("iax2 reload", "", "Reads iax.conf again.", this::reload);
    }

    private List<String> reload(CommandCall call) throws CommandException {
        call.expect(0, 0);
        load();
        return List.of("Reloading iax.conf");
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            load();
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
        return List.of("chan_iax2.so");
    }
}
