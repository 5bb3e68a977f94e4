package org.patchbay.pack.pbx.simulation;

import static org.patchbay.api.message.EventCategory.ORIGINATE;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.Switchboard;

/** The actions that Asterisk does not have: SimClock and SimCall. */
public final class SimulationFeature implements Feature {
    private final Switchboard pbx;

    /** The actions for this PBX. */
    public SimulationFeature(Switchboard pbx) {
        this.pbx = pbx;
    }

    @Override
    public void define(LoopActions actions) {
        actions.add(
                        ActionDescriptor.of("SimCall", SYSTEM, ORIGINATE)
                                .synopsis("Let a simulated phone call somebody. "),
                        new SimCall(pbx))
                .add(
                        ActionDescriptor.of("SimClock", SYSTEM).synopsis("Show or change the time of the simulation. "),
                        new SimClockAction(pbx.exchange().agenda()));
    }
}
