package org.patchbay.pack.pbx;

import java.util.List;
import org.patchbay.pack.pbx.agent.AgentFeature;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.parking.ParkingFeature;
import org.patchbay.pack.pbx.queue.QueueFeature;
import org.patchbay.pack.pbx.simulation.SimulationFeature;
import org.patchbay.pack.pbx.transfer.TransferFeature;

/** The parts of the PBX besides calls. A new one is a package with a {@link Feature}, and one line here. */
final class Features {
    private Features() {}

    static List<Feature> all(Switchboard pbx) {
        return List.of(
                new AgentFeature(pbx),
                new ParkingFeature(pbx),
                new QueueFeature(pbx),
                new SimulationFeature(pbx),
                new TransferFeature(pbx));
    }
}
