package org.patchbay.pack.pbx.queue;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.pack.pbx.feature.Listing;

/** The actions that show queues (specification 16.4). */
final class QueueLists {
    private static final String QUEUE = "Queue";

    private final Queues queues;

    QueueLists(Queues queues) {
        this.queues = queues;
    }

    /** {@code Action: QueueStatus}. */
    Reply status(ActionCall call) {
        String wanted = call.header("Member");
        List<AmiEvent> items = new ArrayList<>();
        for (CallQueue queue : queues.named(call.header(QUEUE))) {
            items.add(parameters(queue));
            queue.members().stream()
                    .filter(member -> wanted.isEmpty()
                            || member.location().equals(wanted)
                            || member.name().equals(wanted))
                    .forEach(member -> items.add(member(queue, member)));
            queue.callers().forEach(visit -> items.add(caller(queue, visit)));
        }
        return Listing.of(
                "Queue status will follow",
                items.stream().map(Listing.idAtEnd(call)).toList(),
                AmiEvent.of("QueueStatusComplete"));
    }

    private static AmiEvent parameters(CallQueue queue) {
        QueueSettings settings = queue.settings();
        QueueStatistics statistics = queue.statistics();
        return AmiEvent.of("QueueParams")
                .with(QUEUE, queue.name())
                .with("Max", settings.room())
                .with("Strategy", settings.strategy().text())
                .with("Calls", queue.callers().size())
                .with("Holdtime", statistics.holdSeconds())
                .with("TalkTime", statistics.talkSeconds())
                .with("Completed", statistics.completed())
                .with("Abandoned", statistics.abandoned())
                .with("ServiceLevel", settings.serviceLevel())
                .with("ServicelevelPerf", statistics.performance())
                .with("Weight", settings.weight());
    }

    private static AmiEvent member(CallQueue queue, Member member) {
        return AmiEvent.of("QueueMember")
                .with(QUEUE, queue.name())
                .with("Name", member.name())
                .with("Location", member.location())
                .with("StateInterface", member.stateInterface())
                .with("Membership", member.membership())
                .with("Penalty", member.penalty())
                .with("CallsTaken", member.calls())
                .with("LastCall", member.lastCall())
                .with("IsInCall", QueueEvents.flag(member.inCall()))
                .with("Status", member.state().number())
                .with("Paused", QueueEvents.flag(member.paused()));
    }

    private static AmiEvent caller(CallQueue queue, QueueVisit visit) {
        AmiEvent event = AmiEvent.of("QueueEntry")
                .with(QUEUE, queue.name())
                .with("Position", visit.position())
                .with("Channel", visit.channel().name())
                .with("Uniqueid", visit.channel().uniqueId());
        return QueueEvents.parties(event, visit.channel()).with("Wait", visit.waitedSeconds());
    }

    /** {@code Action: QueueSummary}. */
    Reply summary(ActionCall call) {
        List<AmiEvent> items = queues.named(call.header(QUEUE)).stream()
                .map(QueueLists::summary)
                .map(Listing.idAtEnd(call))
                .toList();
        return Listing.of("Queue summary will follow", items, AmiEvent.of("QueueSummaryComplete"));
    }

    private static AmiEvent summary(CallQueue queue) {
        long longest = queue.callers().stream()
                .mapToLong(QueueVisit::waitedSeconds)
                .max()
                .orElse(0);
        return AmiEvent.of("QueueSummary")
                .with(QUEUE, queue.name())
                .with(
                        "LoggedIn",
                        queue.members().stream().filter(Member::reachable).count())
                .with(
                        "Available",
                        queue.members().stream()
                                .filter(member -> member.idle() && !member.paused())
                                .count())
                .with("Callers", queue.callers().size())
                .with("HoldTime", queue.statistics().holdSeconds())
                .with("TalkTime", queue.statistics().talkSeconds())
                .with("LongestHoldTime", longest);
    }

    /** {@code Action: Queues}: text without a response, with two empty lines at its end. */
    Reply text(ActionCall call) {
        List<String> lines = new ArrayList<>();
        for (CallQueue queue : queues.all()) {
            lines.addAll(QueueText.lines(queue));
            lines.add("");
        }
        lines.add("");
        lines.add("");
        return Reply.write(out -> out.sendLines(lines));
    }

    /** {@code Action: QueueRule}: one packet, and an empty line behind it. */
    Reply rule(ActionCall call) {
        String wanted = call.header("Rule");
        List<String> lines = new ArrayList<>(List.of("Response: Success"));
        for (PenaltyRule rule : queues.rules()) {
            if (wanted.isEmpty() || rule.name().equalsIgnoreCase(wanted)) {
                lines.add("RuleList: " + rule.name());
                rule.changes().forEach(change -> lines.add("Rule: " + change.text()));
            }
        }
        AmiMessage packet = AmiMessage.ofLines(lines);
        return Reply.write(out -> {
            out.send(packet);
            out.sendLines(List.of(""));
        });
    }
}
