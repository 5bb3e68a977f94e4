package org.patchbay.pack.pbx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.patchbay.api.message.AmiEvent;

/** What specification 17.1 to 17.4 says of events: their class, whose variables they carry, and their headers in order. */
public final class EventCatalogue {
    /** Event | class | channels whose variables follow | headers; those in brackets may be missing. */
    private static final String ROWS = """
            Newchannel | call | 1 | Channel ChannelState ChannelStateDesc CallerIDNum CallerIDName AccountCode Exten \
            Context Uniqueid
            Newstate | call | 1 | Channel ChannelState ChannelStateDesc CallerIDNum CallerIDName ConnectedLineNum \
            ConnectedLineName Uniqueid
            NewCallerid | call | 1 | Channel CallerIDNum CallerIDName Uniqueid CID-CallingPres
            NewAccountCode | call | 1 | Channel Uniqueid AccountCode OldAccountCode
            Rename | call | 1 | Channel Newname Uniqueid
            Masquerade | call | 2 | Clone CloneState Original OriginalState
            HangupRequest | call | 0 | Channel Uniqueid [Cause]
            SoftHangupRequest | call | 0 | Channel Uniqueid Cause
            Hangup | call | 1 | Channel Uniqueid CallerIDNum CallerIDName ConnectedLineNum ConnectedLineName AccountCode \
            Cause Cause-txt
            Dial | call | 2 | SubEvent=Begin Channel Destination CallerIDNum CallerIDName ConnectedLineNum \
            ConnectedLineName UniqueID DestUniqueID Dialstring
            Dial | call | 1 | SubEvent=End Channel UniqueID DialStatus
            Bridge | call | 2 | Bridgestate Bridgetype Channel1 Channel2 Uniqueid1 Uniqueid2 CallerID1 CallerID2
            BridgeAction | call | 2 | Response Channel1 Channel2
            LocalBridge | call | 0 | Channel1 Channel2 Uniqueid1 Uniqueid2 Context Exten LocalOptimization
            OriginateResponse | call | 1 | [ActionID] Response Channel Context Exten Reason Uniqueid CallerIDNum CallerIDName
            OriginateResponse | call | 0 | [ActionID] Response Channel Context Exten Reason Uniqueid CallerIDNum CallerIDName
            MusicOnHold | call | 1 | State=Start Channel UniqueID Class
            MusicOnHold | call | 1 | State=Stop Channel UniqueID
            MonitorStart | call | 1 | Channel Uniqueid
            MonitorStop | call | 1 | Channel Uniqueid
            DTMF | dtmf | 1 | Channel Uniqueid Digit Direction Begin End
            ExtensionStatus | call | 0 | Exten Context Hint Status
            Newexten | dialplan | 0 | Channel Context Extension Priority Application AppData Uniqueid
            VarSet | dialplan | 0 | Channel Variable Value Uniqueid
            Join | call | 1 | Channel CallerIDNum CallerIDName ConnectedLineNum ConnectedLineName Queue Position Count Uniqueid
            Leave | call | 1 | Channel Queue Count Position Uniqueid
            QueueMemberStatus | agent | 0 | Queue Location MemberName StateInterface Membership Penalty CallsTaken LastCall \
            InCall Status Paused
            QueueCallerAbandon | agent | 0 | Queue Uniqueid Position OriginalPosition HoldTime
            AgentCalled | agent | 0 | Queue AgentCalled AgentName ChannelCalling DestinationChannel CallerIDNum CallerIDName \
            ConnectedLineNum ConnectedLineName Context Extension Priority Uniqueid
            AgentConnect | agent | 0 | Queue Uniqueid Channel Member MemberName HoldTime BridgedChannel RingTime
            AgentComplete | agent | 0 | Queue Uniqueid Channel Member MemberName HoldTime TalkTime Reason
            AgentRingNoAnswer | agent | 0 | Queue Uniqueid Channel Member MemberName RingTime
            ConfbridgeStart | call | 0 | Conference
            ConfbridgeEnd | call | 0 | Conference
            ConfbridgeJoin | call | 1 | Channel Uniqueid Conference CallerIDnum CallerIDname
            ConfbridgeLeave | call | 1 | Channel Uniqueid Conference CallerIDnum CallerIDname
            ConfbridgeTalking | call | 1 | Channel Uniqueid Conference TalkingStatus
            MeetmeJoin | call | 1 | Channel Uniqueid Meetme Usernum CallerIDnum CallerIDname ConnectedLineNum ConnectedLineName
            MeetmeLeave | call | 1 | Channel Uniqueid Meetme Usernum CallerIDNum CallerIDName ConnectedLineNum \
            ConnectedLineName Duration
            MeetmeTalking | call | 1 | Channel Uniqueid Meetme Usernum Status
            MeetmeMute | call | 1 | Channel Uniqueid Meetme Usernum Status
            MeetmeTalkRequest | call | 1 | Channel Uniqueid Meetme Usernum Status
            MeetmeEnd | call | 0 | Meetme
            Cdr | cdr | 0 | AccountCode Source Destination DestinationContext CallerID Channel DestinationChannel \
            LastApplication LastData StartTime AnswerTime EndTime Duration BillableSeconds Disposition AMAFlags UniqueID \
            UserField
            """;

    private EventCatalogue() {}

    /** What is wrong with events; nothing if all are as the specification has them. */
    public static List<String> faults(List<AmiEvent> events) {
        List<String> faults = new ArrayList<>();
        for (AmiEvent event : events) {
            if (ROWS.lines().noneMatch(row -> fits(row.split(" \\| "), event))) {
                faults.add(event.name() + " " + event.categories() + " about "
                        + event.channels().size() + ": " + event.lines());
            }
        }
        return faults;
    }

    private static boolean fits(String[] row, AmiEvent event) {
        return row[0].equals(event.name())
                && row[1].equals(event.categories().toString())
                && Integer.parseInt(row[2]) == event.channels().size()
                && pattern(row[3])
                        .matcher(String.join("\n", event.lines()) + "\n")
                        .matches();
    }

    /** One line for each header: a name, a name that may be missing, or a name with its value. */
    private static Pattern pattern(String headers) {
        StringBuilder pattern = new StringBuilder();
        for (String header : headers.strip().split(" ")) {
            if (header.startsWith("[")) {
                pattern.append("(?:").append(header, 1, header.length() - 1).append(": [^\n]*\n)?");
            } else if (header.indexOf('=') > 0) {
                pattern.append(header.replace("=", ": ")).append("\n");
            } else {
                pattern.append(header).append(": [^\n]*\n");
            }
        }
        return Pattern.compile(pattern.toString());
    }
}
