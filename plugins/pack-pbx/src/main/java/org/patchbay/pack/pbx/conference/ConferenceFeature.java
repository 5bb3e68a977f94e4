package org.patchbay.pack.pbx.conference;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.List;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Conferences, by {@code confbridge.conf}. Their actions are documented in {@code OSGI-INF/ami}. */
public final class ConferenceFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(ConferenceFeature.class);
    private static final String FILE = "confbridge.conf";

    private final Switchboard pbx;
    private final Conferences conferences;
    private Profiles profiles;

    /** Conferences with the profiles of the file, with their application and functions. */
    public ConferenceFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.conferences = new Conferences(pbx.exchange(), pbx.devices());
        this.profiles = read();
        pbx.applications().add("ConfBridge", run -> Entrance.begin(run, conferences, () -> profiles));
        ConferenceFunctions.addTo(pbx.functions(), conferences);
    }

    private Profiles read() {
        return Profiles.read(pbx.conf().apply(FILE), LOG::warn);
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        ConferenceActions all = new ConferenceActions(conferences);
        actions.add(of("ConfbridgeKick", CALL).synopsis("Kick a Confbridge user. "), all::kick)
                .add(of("ConfbridgeList", REPORTING).synopsis("List participants in a conference. "), all::list)
                .add(of("ConfbridgeListRooms", REPORTING).synopsis("List active conferences. "), all::rooms)
                .add(
                        of("ConfbridgeLock", CALL).synopsis("Lock a Confbridge conference. "),
                        call -> all.lock(call, true))
                .add(
                        of("ConfbridgeUnlock", CALL).synopsis("Unlock a Confbridge conference. "),
                        call -> all.lock(call, false))
                .add(of("ConfbridgeMute", CALL).synopsis("Mute a Confbridge user. "), call -> all.mute(call, true))
                .add(of("ConfbridgeUnmute", CALL).synopsis("Unmute a Confbridge user. "), call -> all.mute(call, false))
                .add(
                        of("ConfbridgeSetSingleVideoSrc", CALL)
                                .synopsis("Set a conference user as the single video source distributed to all other"
                                        + " participants. "),
                        all::videoSource)
                .add(
                        of("ConfbridgeStartRecord", SYSTEM).synopsis("Start recording a Confbridge conference. "),
                        all::startRecord)
                .add(
                        of("ConfbridgeStopRecord", CALL).synopsis("Stop recording a Confbridge conference. "),
                        all::stopRecord);
    }

    @Override
    public void commands(LoopCommands commands) {
        new ConferenceCommands(conferences, () -> profiles).addTo(commands);
    }

    /** Conferences that go on keep the profiles that they have. */
    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            profiles = read();
        }
        return meant;
    }

    @Override
    public List<String> modules() {
        return List.of("app_confbridge.so");
    }
}
