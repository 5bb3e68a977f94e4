package org.patchbay.pack.pbx.queue;

import java.util.ArrayList;
import java.util.List;

/** A queue as the command line shows it; the answer to Queues is made of the same lines (specification 16.4). */
final class QueueText {
    private QueueText() {}

    static List<String> lines(CallQueue queue) {
        List<String> lines = new ArrayList<>();
        lines.add(head(queue));
        if (queue.members().isEmpty()) {
            lines.add("   No Members");
        } else {
            lines.add("   Members: ");
            queue.members().forEach(member -> lines.add(member(queue, member)));
        }
        if (queue.callers().isEmpty()) {
            lines.add("   No Callers");
        } else {
            lines.add("   Callers: ");
            queue.callers().forEach(visit -> lines.add(caller(visit)));
        }
        return lines;
    }

    private static String head(CallQueue queue) {
        QueueSettings settings = queue.settings();
        QueueStatistics statistics = queue.statistics();
        String room = settings.room() == 0 ? "unlimited" : Integer.toString(settings.room());
        return queue.name() + " has " + queue.callers().size() + " calls (max " + room + ") in '"
                + settings.strategy().text() + "' strategy (" + statistics.holdSeconds() + "s holdtime, "
                + statistics.talkSeconds() + "s talktime), W:" + settings.weight() + ", C:" + statistics.completed()
                + ", A:" + statistics.abandoned() + ", SL:" + statistics.performance() + "% within "
                + settings.serviceLevel() + "s";
    }

    private static String member(CallQueue queue, Member member) {
        StringBuilder line = new StringBuilder("      ").append(member.name());
        boolean hasName = !member.name().equals(member.location());
        boolean watched = !member.stateInterface().equals(member.location());
        if (hasName || watched) {
            line.append(" (").append(member.location());
            line.append(watched ? " from " + member.stateInterface() : "").append(')');
        }
        line.append(member.penalty() > 0 ? " with penalty " + member.penalty() : "");
        line.append(member.ringInUse() ? " (ringinuse enabled)" : " (ringinuse disabled)");
        line.append(member.dynamic() ? " (dynamic)" : "");
        line.append(member.paused() ? " (paused)" : "");
        line.append(" (").append(member.state().text()).append(')');
        return line.append(calls(queue, member)).toString();
    }

    private static String calls(CallQueue queue, Member member) {
        if (member.calls() == 0) {
            return " has taken no calls yet";
        }
        long ago = queue.now().getEpochSecond() - member.lastCall();
        return " has taken " + member.calls() + " calls (last was " + ago + " secs ago)";
    }

    private static String caller(QueueVisit visit) {
        long waited = visit.waitedSeconds();
        return "      %d. %s (wait: %d:%02d, prio: %d)"
                .formatted(visit.position(), visit.channel().name(), waited / 60, waited % 60, visit.priority());
    }
}
