package org.patchbay.pack.pbx.channel;

import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.DIALPLAN;
import static org.patchbay.api.message.EventCategory.DTMF;

import java.util.List;
import org.patchbay.api.message.AmiEvent;

/** The events about one channel, in the order of headers that Asterisk has (specification 17.1, 17.2). */
public final class ChannelEvents {
    /** What stands for a number or a name that is not known, where it is not left empty. */
    public static final String UNKNOWN = "<unknown>";

    private static final String CHANNEL = "Channel";
    private static final String UNIQUE_ID = "Uniqueid";

    private ChannelEvents() {}

    /** The text, or {@code <unknown>}. */
    public static String orUnknown(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    static AmiEvent newChannel(Channel channel) {
        return AmiEvent.of("Newchannel", CALL)
                .with(CHANNEL, channel.name())
                .with("ChannelState", channel.state().number())
                .with("ChannelStateDesc", channel.state().text())
                .with("CallerIDNum", channel.parties().caller().number())
                .with("CallerIDName", channel.parties().caller().name())
                .with("AccountCode", channel.billing().account())
                .with("Exten", channel.place().extension())
                .with("Context", channel.place().context())
                .with(UNIQUE_ID, channel.uniqueId())
                .about(channel);
    }

    static AmiEvent newState(Channel channel) {
        return AmiEvent.of("Newstate", CALL)
                .with(CHANNEL, channel.name())
                .with("ChannelState", channel.state().number())
                .with("ChannelStateDesc", channel.state().text())
                .with("CallerIDNum", channel.parties().caller().number())
                .with("CallerIDName", channel.parties().caller().name())
                .with("ConnectedLineNum", channel.parties().connected().number())
                .with("ConnectedLineName", channel.parties().connected().name())
                .with(UNIQUE_ID, channel.uniqueId())
                .about(channel);
    }

    static AmiEvent newCallerId(Channel channel) {
        return AmiEvent.of("NewCallerid", CALL)
                .with(CHANNEL, channel.name())
                .with("CallerIDNum", channel.parties().caller().number())
                .with("CallerIDName", channel.parties().caller().name())
                .with(UNIQUE_ID, channel.uniqueId())
                .with("CID-CallingPres", channel.parties().presentationText())
                .about(channel);
    }

    static AmiEvent newAccountCode(Channel channel, String before) {
        return AmiEvent.of("NewAccountCode", CALL)
                .with(CHANNEL, channel.name())
                .with(UNIQUE_ID, channel.uniqueId())
                .with("AccountCode", channel.billing().account())
                .with("OldAccountCode", before)
                .about(channel);
    }

    static AmiEvent rename(Channel channel, String next) {
        return AmiEvent.of("Rename", CALL)
                .with(CHANNEL, channel.name())
                .with("Newname", next)
                .with(UNIQUE_ID, channel.uniqueId())
                .about(channel);
    }

    /** One channel is about to take the place of another: the clone gives, the original takes. */
    static AmiEvent masquerade(Channel clone, Channel original) {
        return AmiEvent.of("Masquerade", CALL)
                .with("Clone", clone.name())
                .with("CloneState", clone.state().text())
                .with("Original", original.name())
                .with("OriginalState", original.state().text())
                .about(clone, original);
    }

    /** A variable of a channel was set. */
    public static AmiEvent varSet(Channel channel, String variable, String value) {
        return AmiEvent.of("VarSet", DIALPLAN)
                .with(CHANNEL, channel.name())
                .with("Variable", variable)
                .with("Value", value)
                .with(UNIQUE_ID, channel.uniqueId());
    }

    /** A global variable was set. */
    public static AmiEvent globalSet(String variable, String value) {
        return AmiEvent.of("VarSet", DIALPLAN)
                .with(CHANNEL, "none")
                .with("Variable", variable)
                .with("Value", value)
                .with(UNIQUE_ID, "none");
    }

    /** The dialplan has come to its next step. */
    public static AmiEvent newExtension(Channel channel) {
        return AmiEvent.of("Newexten", DIALPLAN)
                .with(CHANNEL, channel.name())
                .with("Context", channel.place().context())
                .with("Extension", channel.place().extension())
                .with("Priority", channel.place().priority())
                .with("Application", channel.activity().application())
                .with("AppData", channel.activity().data())
                .with(UNIQUE_ID, channel.uniqueId());
    }

    static AmiEvent hangupRequest(Channel channel) {
        return AmiEvent.of("HangupRequest", CALL).with(CHANNEL, channel.name()).with(UNIQUE_ID, channel.uniqueId());
    }

    /** Somebody asks for the end; the number is a flag, no hangup cause (specification 17.1). */
    public static AmiEvent softHangupRequest(Channel channel, int flag) {
        return AmiEvent.of("SoftHangupRequest", CALL)
                .with(CHANNEL, channel.name())
                .with(UNIQUE_ID, channel.uniqueId())
                .with("Cause", flag);
    }

    static AmiEvent hangup(Channel channel) {
        return AmiEvent.of("Hangup", CALL)
                .with(CHANNEL, channel.name())
                .with(UNIQUE_ID, channel.uniqueId())
                .with("CallerIDNum", orUnknown(channel.parties().caller().number()))
                .with("CallerIDName", orUnknown(channel.parties().caller().name()))
                .with(
                        "ConnectedLineNum",
                        orUnknown(channel.parties().connected().number()))
                .with(
                        "ConnectedLineName",
                        orUnknown(channel.parties().connected().name()))
                .with("AccountCode", channel.billing().account())
                .with("Cause", channel.hangupCause())
                .with("Cause-txt", HangupCause.text(channel.hangupCause()))
                .about(channel);
    }

    /** A digit begins and ends. */
    public static List<AmiEvent> digit(Channel channel, char digit, String direction) {
        return List.of(digit(channel, digit, direction, true), digit(channel, digit, direction, false));
    }

    private static AmiEvent digit(Channel channel, char digit, String direction, boolean begins) {
        return AmiEvent.of("DTMF", DTMF)
                .with(CHANNEL, channel.name())
                .with(UNIQUE_ID, channel.uniqueId())
                .with("Digit", digit)
                .with("Direction", direction)
                .with("Begin", begins ? "Yes" : "No")
                .with("End", begins ? "No" : "Yes")
                .about(channel);
    }

    /** The four headers that tell the two parties of a channel. */
    public static AmiEvent withParties(AmiEvent event, Channel channel) {
        return event.with("CallerIDNum", orUnknown(channel.parties().caller().number()))
                .with("CallerIDName", orUnknown(channel.parties().caller().name()))
                .with(
                        "ConnectedLineNum",
                        orUnknown(channel.parties().connected().number()))
                .with(
                        "ConnectedLineName",
                        orUnknown(channel.parties().connected().name()));
    }
}
