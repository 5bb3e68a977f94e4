package org.patchbay.pack.pbx.simulation;

import static org.patchbay.api.message.EventCategory.ORIGINATE;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;

/** The actions that Asterisk does not have: SimClock and SimCall. */
public final class SimulationFeature implements Feature {
    private final Switchboard pbx;
    private final SimCall calls;

    /** The actions for this PBX. */
    public SimulationFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.calls = new SimCall(pbx);
    }

    @Override
    public void define(LoopActions actions) {
        actions.add(
                        ActionDescriptor.of("SimCall", SYSTEM, ORIGINATE)
                                .synopsis("Let a simulated phone call somebody. "),
                        calls)
                .add(
                        ActionDescriptor.of("SimClock", SYSTEM).synopsis("Show or change the time of the simulation. "),
                        new SimClockAction(pbx.exchange().agenda()));
    }

    @Override
    public void commands(LoopCommands commands) {
        commands.add(
                        "sim call",
                        "<phone> <extension> [count <n>] [rate <n>] [hold <seconds>] [context <name>]"
                                + " [queueexten <extension> queueshare <percent>]",
                        "Lets a phone pick up and dial, once or many times.",
                        calls::command)
                .add("sim stop", "", "No more of these calls begin.", calls::stop);
    }
}
