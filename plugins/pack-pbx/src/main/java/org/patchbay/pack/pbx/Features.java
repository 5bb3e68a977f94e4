package org.patchbay.pack.pbx;

import java.util.List;
import org.patchbay.pack.pbx.agent.AgentFeature;
import org.patchbay.pack.pbx.conference.ConferenceFeature;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.meetme.MeetMeFeature;
import org.patchbay.pack.pbx.monitor.MonitorFeature;
import org.patchbay.pack.pbx.queue.QueueFeature;
import org.patchbay.pack.pbx.simulation.SimulationFeature;

/** The parts of the PBX besides calls. A new one is a package with a {@link Feature}, and one line here. */
final class Features {
    private Features() {}

    static List<Feature> all(Switchboard pbx) {
        return List.of(
                new AgentFeature(pbx),
                new ConferenceFeature(pbx),
                new MeetMeFeature(pbx),
                new MonitorFeature(pbx),
                new QueueFeature(pbx),
                new SimulationFeature(pbx));
    }
}
