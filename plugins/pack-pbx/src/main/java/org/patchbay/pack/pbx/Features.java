package org.patchbay.pack.pbx;

import java.util.List;
import org.patchbay.pack.pbx.agent.AgentFeature;
import org.patchbay.pack.pbx.conference.ConferenceFeature;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.meetme.MeetMeFeature;
import org.patchbay.pack.pbx.monitor.MonitorFeature;
import org.patchbay.pack.pbx.parking.ParkingFeature;
import org.patchbay.pack.pbx.peer.IaxFeature;
import org.patchbay.pack.pbx.peer.SipFeature;
import org.patchbay.pack.pbx.queue.QueueFeature;
import org.patchbay.pack.pbx.simulation.SimulationFeature;
import org.patchbay.pack.pbx.store.StoreFeature;
import org.patchbay.pack.pbx.transfer.TransferFeature;
import org.patchbay.pack.pbx.voicemail.VoicemailFeature;

/** The parts of the PBX besides calls. A new one is a package with a {@link Feature}, and one line here. */
final class Features {
    private Features() {}

    static List<Feature> all(Switchboard pbx) {
        return List.of(
                new AgentFeature(pbx),
                new ConferenceFeature(pbx),
                new IaxFeature(pbx),
                new MeetMeFeature(pbx),
                new MonitorFeature(pbx),
                new ParkingFeature(pbx),
                new QueueFeature(pbx),
                new SimulationFeature(pbx),
                new SipFeature(pbx),
                new StoreFeature(pbx),
                new TransferFeature(pbx),
                new VoicemailFeature(pbx));
    }
}
