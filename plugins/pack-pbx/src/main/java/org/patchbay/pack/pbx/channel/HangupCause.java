package org.patchbay.pack.pbx.channel;

import static java.util.Map.entry;

import java.util.Map;

/** Why a channel ended, by number (specification A.2). */
public final class HangupCause {
    public static final int NONE = 0;
    public static final int NO_ROUTE = 3;
    public static final int NORMAL = 16;
    public static final int BUSY = 17;
    public static final int NO_ANSWER = 19;
    public static final int ANSWERED_ELSEWHERE = 26;
    public static final int CONGESTION = 34;
    public static final int FAILURE = 38;
    public static final int CHANNEL_NOT_IMPLEMENTED = 66;
    public static final int SUBSCRIBER_ABSENT = 20;
    public static final int SWITCH_CONGESTION = 42;
    public static final int HIGHEST = 127;

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            entry(1, "Unallocated (unassigned) number"),
            entry(2, "No route to specified transmit network"),
            entry(NO_ROUTE, "No route to destination"),
            entry(5, "Misdialed trunk prefix"),
            entry(6, "Channel unacceptable"),
            entry(7, "Call awarded and being delivered in an established channel"),
            entry(8, "Pre-empted"),
            entry(14, "Number ported elsewhere"),
            entry(NORMAL, "Normal Clearing"),
            entry(BUSY, "User busy"),
            entry(18, "No user responding"),
            entry(NO_ANSWER, "User alerting, no answer"),
            entry(SUBSCRIBER_ABSENT, "Subscriber absent"),
            entry(21, "Call Rejected"),
            entry(22, "Number changed"),
            entry(23, "Redirected to new destination"),
            entry(ANSWERED_ELSEWHERE, "Answered elsewhere"),
            entry(27, "Destination out of order"),
            entry(28, "Invalid number format"),
            entry(29, "Facility rejected"),
            entry(30, "Response to STATus ENQuiry"),
            entry(31, "Normal, unspecified"),
            entry(CONGESTION, "Circuit/channel congestion"),
            entry(FAILURE, "Network out of order"),
            entry(41, "Temporary failure"),
            entry(SWITCH_CONGESTION, "Switching equipment congestion"),
            entry(43, "Access information discarded"),
            entry(44, "Requested channel not available"),
            entry(50, "Facility not subscribed"),
            entry(52, "Outgoing call barred"),
            entry(54, "Incoming call barred"),
            entry(57, "Bearer capability not authorized"),
            entry(58, "Bearer capability not available"),
            entry(65, "Bearer capability not implemented"),
            entry(CHANNEL_NOT_IMPLEMENTED, "Channel not implemented"),
            entry(69, "Facility not implemented"),
            entry(81, "Invalid call reference value"),
            entry(88, "Incompatible destination"),
            entry(95, "Invalid message unspecified"),
            entry(96, "Mandatory information element is missing"),
            entry(97, "Message type nonexist."),
            entry(98, "Wrong message"),
            entry(99, "Info. element nonexist or not implemented"),
            entry(100, "Invalid information element contents"),
            entry(101, "Message not compatible with call state"),
            entry(102, "Recover on timer expiry"),
            entry(103, "Mandatory IE length error"),
            entry(111, "Protocol error, unspecified"),
            entry(HIGHEST, "Interworking, unspecified"));

    private HangupCause() {}

    /** The text in {@code Cause-txt} headers. */
    public static String text(int cause) {
        return TEXTS.getOrDefault(cause, "Unknown");
    }
}
