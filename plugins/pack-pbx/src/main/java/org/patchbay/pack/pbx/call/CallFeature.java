package org.patchbay.pack.pbx.call;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.AGI;
import static org.patchbay.api.message.EventCategory.AOC;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.CONFIG;
import static org.patchbay.api.message.EventCategory.MESSAGE;
import static org.patchbay.api.message.EventCategory.ORIGINATE;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.function.Supplier;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.dialplan.ShowDialPlan;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.state.Hints;
import org.patchbay.pack.pbx.state.PresenceStates;

/** The actions on channels and calls. Their documentation is in {@code OSGI-INF/ami}. */
public final class CallFeature implements Feature {
    private final Switchboard pbx;
    private final Supplier<Dialplan> dialplan;
    private final Hints hints;
    private final PresenceStates presences;
    private final boolean liveDangerously;

    /**
     * The actions.
     *
     * @param dialplan what is in force
     * @param liveDangerously whether actions may use all functions (specification 14.6)
     */
    public CallFeature(
            Switchboard pbx,
            Supplier<Dialplan> dialplan,
            Hints hints,
            PresenceStates presences,
            boolean liveDangerously) {
        this.pbx = pbx;
        this.dialplan = dialplan;
        this.hints = hints;
        this.presences = presences;
        this.liveDangerously = liveDangerously;
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        ChannelControls controls = new ChannelControls(pbx);
        actions.add(of("AbsoluteTimeout", SYSTEM, CALL).synopsis("Set absolute timeout. "), controls::absoluteTimeout)
                .add(of("AGI", AGI).synopsis("Add an AGI command to execute by Async AGI. "), controls::agi)
                .add(
                        of("AOCMessage", AOC).synopsis("Generate an Advice of Charge message on a channel. "),
                        new AocMessage(pbx.exchange()))
                .add(of("Atxfer", CALL).synopsis("Attended transfer. "), controls::attendedTransfer)
                .add(
                        of("Bridge", CALL).synopsis("Bridge two channels already in the PBX. "),
                        new BridgeAction(pbx.exchange()))
                .add(of("Hangup", SYSTEM, CALL).synopsis("Hangup channel. "), new Hangup(pbx.exchange()))
                .add(
                        of("LocalOptimizeAway", SYSTEM, CALL).synopsis("Optimize away a local channel when possible. "),
                        controls::optimizeAway)
                .add(
                        of("MessageSend", MESSAGE).synopsis("Send an out of call message to an endpoint. "),
                        controls::sendMessage)
                .add(of("Originate", ORIGINATE).synopsis("Originate a call. "), new Originate(pbx))
                .add(of("PlayDTMF", CALL).synopsis("Play DTMF signal on a specific channel. "), controls::playDigit)
                .add(of("Redirect", CALL).synopsis("Redirect (transfer) a call. "), new Redirect(pbx))
                .add(of("SendText", CALL).synopsis("Send text message to channel. "), controls::sendText);
        defineQueries(actions);
    }

    @Override
    public void commands(LoopCommands commands) {
        new ChannelCommands(pbx).addTo(commands);
        new DialplanCommands(pbx, dialplan, hints).addTo(commands);
    }

    private void defineQueries(LoopActions actions) {
        actions.add(
                        of("CoreShowChannels", SYSTEM, REPORTING).synopsis("List currently active channels. "),
                        new CoreShowChannels(pbx.exchange()))
                .add(
                        of("ExtensionState", CALL, REPORTING).synopsis("Check Extension Status. "),
                        new ExtensionStateAction(hints))
                .add(
                        of("Getvar", CALL, REPORTING).synopsis("Gets a channel variable or function value. "),
                        new Getvar(pbx, liveDangerously))
                .add(
                        of("PresenceState", CALL, REPORTING).synopsis("Check Presence State "),
                        new PresenceStateAction(presences))
                .add(
                        of("Setvar", CALL).synopsis("Sets a channel variable or function value. "),
                        new Setvar(pbx, liveDangerously))
                .add(
                        of("ShowDialPlan", CONFIG, REPORTING).synopsis("Show dialplan contexts and extensions "),
                        new ShowDialPlan(dialplan))
                .add(of("Status", SYSTEM, CALL, REPORTING).synopsis("List channel status. "), new Status(pbx));
    }
}
