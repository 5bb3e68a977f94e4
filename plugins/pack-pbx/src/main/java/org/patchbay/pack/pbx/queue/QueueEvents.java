package org.patchbay.pack.pbx.queue;

import static org.patchbay.api.message.EventCategory.AGENT;
import static org.patchbay.api.message.EventCategory.CALL;

import java.util.Map;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Party;

/** The events of queues, in the order of headers that Asterisk has (specification 17.3). */
final class QueueEvents {
    private static final String QUEUE = "Queue";
    private static final String LOCATION = "Location";
    private static final String MEMBER_NAME = "MemberName";
    private static final String UNIQUE_ID = "Uniqueid";
    private static final String CHANNEL = "Channel";
    private static final String PAUSED = "Paused";
    private static final String PENALTY = "Penalty";

    private QueueEvents() {}

    static AmiEvent join(CallQueue queue, QueueVisit visit) {
        Channel channel = visit.channel();
        return parties(AmiEvent.of("Join", CALL).with(CHANNEL, channel.name()), channel)
                .with(QUEUE, queue.name())
                .with("Position", visit.position())
                .with("Count", queue.callers().size())
                .with(UNIQUE_ID, channel.uniqueId())
                .about(channel);
    }

    static AmiEvent leave(CallQueue queue, QueueVisit visit, int position) {
        return AmiEvent.of("Leave", CALL)
                .with(CHANNEL, visit.channel().name())
                .with(QUEUE, queue.name())
                .with("Count", queue.callers().size())
                .with("Position", position)
                .with(UNIQUE_ID, visit.channel().uniqueId())
                .about(visit.channel());
    }

    static AmiEvent abandon(CallQueue queue, QueueVisit visit) {
        return AmiEvent.of("QueueCallerAbandon", AGENT)
                .with(QUEUE, queue.name())
                .with(UNIQUE_ID, visit.channel().uniqueId())
                .with("Position", visit.position())
                .with("OriginalPosition", visit.firstPosition())
                .with("HoldTime", visit.waitedSeconds());
    }

    static AmiEvent called(QueueVisit visit, Member member, Channel rung) {
        Channel caller = visit.channel();
        AmiEvent event = AmiEvent.of("AgentCalled", AGENT)
                .with(QUEUE, visit.queue().name())
                .with("AgentCalled", member.location())
                .with("AgentName", member.name())
                .with("ChannelCalling", caller.name())
                .with("DestinationChannel", rung.name());
        return withVariables(
                parties(event, caller)
                        .with("Context", caller.place().context())
                        .with("Extension", caller.place().extension())
                        .with("Priority", caller.place().priority())
                        .with(UNIQUE_ID, caller.uniqueId()),
                visit);
    }

    static AmiEvent connect(QueueVisit visit, Member member, Channel agent, long ringSeconds) {
        AmiEvent event = about("AgentConnect", visit, member, agent)
                .with("HoldTime", visit.waitedSeconds())
                .with("BridgedChannel", agent.uniqueId())
                .with("RingTime", ringSeconds);
        return withVariables(event, visit);
    }

    static AmiEvent complete(QueueVisit visit, Answer answer, String reason) {
        AmiEvent event = about("AgentComplete", visit, answer.member(), answer.agent())
                .with("HoldTime", answer.holdSeconds())
                .with("TalkTime", visit.secondsSince(answer.began()))
                .with("Reason", reason);
        return withVariables(event, visit);
    }

    static AmiEvent ringNoAnswer(QueueVisit visit, Member member, long ringMillis) {
        AmiEvent event =
                about("AgentRingNoAnswer", visit, member, visit.channel()).with("RingTime", ringMillis);
        return withVariables(event, visit);
    }

    static AmiEvent dump(QueueVisit visit, Member member) {
        return withVariables(about("AgentDump", visit, member, visit.channel()), visit);
    }

    private static AmiEvent about(String event, QueueVisit visit, Member member, Channel channel) {
        return AmiEvent.of(event, AGENT)
                .with(QUEUE, visit.queue().name())
                .with(UNIQUE_ID, visit.channel().uniqueId())
                .with(CHANNEL, channel.name())
                .with("Member", member.location())
                .with(MEMBER_NAME, member.name());
    }

    private static AmiEvent withVariables(AmiEvent event, QueueVisit visit) {
        AmiEvent longer = event;
        if (visit.queue().settings().reports().variables()) {
            for (Map.Entry<String, String> variable :
                    visit.channel().variables().all().entrySet()) {
                longer = longer.with("Variable", variable.getKey() + "=" + variable.getValue());
            }
        }
        return longer;
    }

    /** The four headers that tell the parties of a caller, as queues write them. */
    static AmiEvent parties(AmiEvent event, Channel channel) {
        Party caller = channel.parties().caller();
        Party connected = channel.parties().connected();
        return event.with("CallerIDNum", orUnknown(caller.number()))
                .with("CallerIDName", orUnknown(caller.name()))
                .with("ConnectedLineNum", orUnknown(connected.number()))
                .with("ConnectedLineName", orUnknown(connected.name()));
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "unknown" : text;
    }

    static AmiEvent status(CallQueue queue, Member member) {
        return withCalls(member(queue, member, "QueueMemberStatus"), member)
                .with("InCall", member.inCall() ? 1 : 0)
                .with("Status", member.state().number())
                .with(PAUSED, flag(member.paused()));
    }

    static AmiEvent added(CallQueue queue, Member member) {
        return withCalls(member(queue, member, "QueueMemberAdded"), member)
                .with("Status", member.state().number())
                .with(PAUSED, flag(member.paused()));
    }

    static AmiEvent removed(CallQueue queue, Member member) {
        return member(queue, member, "QueueMemberRemoved");
    }

    static AmiEvent paused(CallQueue queue, Member member, String reason) {
        AmiEvent event = member(queue, member, "QueueMemberPaused").with(PAUSED, flag(member.paused()));
        return reason.isEmpty() ? event : event.with("Reason", reason);
    }

    static AmiEvent penalty(CallQueue queue, Member member) {
        return place(queue, member, "QueueMemberPenalty").with(PENALTY, member.penalty());
    }

    static AmiEvent ringInUse(CallQueue queue, Member member) {
        return place(queue, member, "QueueMemberRinginuse").with("Ringinuse", flag(member.ringInUse()));
    }

    private static AmiEvent place(CallQueue queue, Member member, String event) {
        return AmiEvent.of(event, AGENT).with(QUEUE, queue.name()).with(LOCATION, member.location());
    }

    private static AmiEvent member(CallQueue queue, Member member, String event) {
        return place(queue, member, event).with(MEMBER_NAME, member.name());
    }

    private static AmiEvent withCalls(AmiEvent event, Member member) {
        return event.with("StateInterface", member.stateInterface())
                .with("Membership", member.membership())
                .with(PENALTY, member.penalty())
                .with("CallsTaken", member.calls())
                .with("LastCall", member.lastCall());
    }

    static int flag(boolean on) {
        return on ? 1 : 0;
    }
}
