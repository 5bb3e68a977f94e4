package org.patchbay.pack.pbx.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.LoopCommands;

/** The commands {@code queue …}. */
final class QueueCommands {
    private static final int LOG_LINES = 50;

    private final Queues queues;

    QueueCommands(Queues queues) {
        this.queues = queues;
    }

    void addTo(LoopCommands commands) {
        commands.add("queue show", "[queue]", "Shows queues, their members and who waits.", this::show)
                .add("queue show rules", "[rule]", "Shows the rules for penalties.", this::rules)
                .add("queue show log", "[lines]", "Shows what happened last, as queue_log has it.", this::log)
                .add(
                        "queue add member",
                        "<interface> to <queue> [penalty <n>] [as <name>] [state_interface <device>]",
                        "Adds a member to a queue.",
                        this::add)
                .add("queue remove member", "<interface> from <queue>", "Takes a member away.", this::remove)
                .add(
                        "queue pause member",
                        "<interface> [queue <queue>] [reason <reason>]",
                        "Lets a member pause.",
                        call -> pause(call, true))
                .add(
                        "queue unpause member",
                        "<interface> [queue <queue>] [reason <reason>]",
                        "Lets a member work again.",
                        call -> pause(call, false))
                .add(
                        "queue set penalty",
                        "<n> on <interface> [in <queue>]",
                        "Gives a member another penalty.",
                        this::penalty)
                .add("queue reset stats", "[queue]", "Forgets what became of calls.", this::reset);
    }

    private List<String> show(CommandCall call) throws CommandException {
        List<CallQueue> named = queues.named(call.expect(0, 1).argument(0));
        if (named.isEmpty()) {
            throw new CommandException(
                    call.argument(0).isEmpty() ? "No queues." : "No such queue: " + call.argument(0) + ".");
        }
        List<String> lines = new ArrayList<>();
        for (CallQueue queue : named) {
            lines.addAll(QueueText.lines(queue));
            lines.add("");
        }
        return lines;
    }

    private List<String> rules(CommandCall call) throws CommandException {
        String wanted = call.expect(0, 1).argument(0);
        List<String> lines = new ArrayList<>();
        for (PenaltyRule rule : queues.rules()) {
            if (wanted.isEmpty() || rule.name().equalsIgnoreCase(wanted)) {
                lines.add("Rule: " + rule.name());
                rule.changes()
                        .forEach(change -> lines.add("\tAfter " + change.seconds()
                                + " seconds, adjust QUEUE_MAX_PENALTY " + words(change.most())
                                + " and adjust QUEUE_MIN_PENALTY " + words(change.least())));
            }
        }
        return lines;
    }

    private static String words(PenaltyRule.Limit limit) {
        return (limit.relative() ? "by " : "to ") + limit.value();
    }

    private List<String> log(CommandCall call) throws CommandException {
        String lines = call.expect(0, 1).argument(0);
        int count = Numbers.whole(lines).orElse(LOG_LINES);
        return queues.log().last(count).stream().map(QueueLog.Entry::text).toList();
    }

    private List<String> add(CommandCall call) throws CommandException {
        String queue = behind(call, "to");
        String location = call.argument(0);
        int penalty = Numbers.whole(option(call, "penalty")).orElse(0);
        MemberLine line = new MemberLine(location, option(call, "as"), option(call, "state_interface"), penalty, true);
        return List.of(
                switch (queues.add(queue, line, false)) {
                    case DONE -> {
                        queues.log("CLI", queue, line.name(), "ADDMEMBER", "");
                        yield "Added interface '" + location + "' to queue '" + queue + "'";
                    }
                    case NO_QUEUE -> "Unable to add interface to queue '" + queue + "': No such queue";
                    case FULL -> "Unable to add interface to queue '" + queue + "': it has too many members";
                    default -> "Unable to add interface '" + location + "' to queue '" + queue + "': Already there";
                });
    }

    private List<String> remove(CommandCall call) throws CommandException {
        String queue = behind(call, "from");
        String location = call.argument(0);
        return List.of(
                switch (queues.remove(queue, location)) {
                    case DONE -> {
                        queues.log("CLI", queue, location, "REMOVEMEMBER", "");
                        yield "Removed interface '" + location + "' from queue '" + queue + "'";
                    }
                    case NO_QUEUE -> "Unable to remove interface from queue '" + queue + "': No such queue";
                    case NOT_DYNAMIC ->
                        "Unable to remove interface '" + location + "' from queue '" + queue + "': Member not dynamic";
                    default -> "Unable to remove interface '" + location + "' from queue '" + queue + "': Not there";
                });
    }

    private List<String> pause(CommandCall call, boolean paused) throws CommandException {
        call.expect(1, 5);
        String location = call.argument(0);
        String queue = option(call, "queue");
        String what = paused ? "paused interface '" : "unpaused interface '";
        String where = queue.isEmpty() ? "" : " in queue '" + queue + "'";
        if (!queues.pause(queue, location, paused, option(call, "reason"))) {
            throw new CommandException("No such member '" + location + "'" + where);
        }
        return List.of(what + location + "'" + where);
    }

    private List<String> penalty(CommandCall call) throws CommandException {
        call.expect(3, 5);
        OptionalInt penalty = Numbers.whole(call.argument(0));
        String location = option(call, "on");
        if (penalty.isEmpty() || penalty.getAsInt() > PenaltyRule.MAX_PENALTY || location.isEmpty()) {
            throw CommandException.wrongUsage();
        }
        if (!queues.penalty(option(call, "in"), location, penalty.getAsInt())) {
            throw new CommandException("Failed to set penalty on interface '" + location + "'");
        }
        return List.of("Set penalty on interface '" + location + "'");
    }

    private List<String> reset(CommandCall call) throws CommandException {
        queues.named(call.expect(0, 1).argument(0)).forEach(CallQueue::reset);
        return List.of();
    }

    /** What stands behind the word at the second place. */
    private static String behind(CommandCall call, String word) throws CommandException {
        if (call.arguments().size() < 3 || !call.argument(1).equalsIgnoreCase(word)) {
            throw CommandException.wrongUsage();
        }
        return call.argument(2);
    }

    /** What stands behind a word; the empty text without it. */
    private static String option(CommandCall call, String word) {
        for (int i = 1; i + 1 < call.arguments().size(); i += 2) {
            if (call.argument(i).equalsIgnoreCase(word)) {
                return call.argument(i + 1);
            }
        }
        return "";
    }
}
