package org.patchbay.pack.pbx.queue;

import java.util.Locale;
import java.util.OptionalInt;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Truth;

/** The actions on members of queues (specification 16.4). */
final class MemberActions {
    private static final String QUEUE = "Queue";
    private static final String INTERFACE = "Interface";

    private final Queues queues;

    MemberActions(Queues queues) {
        this.queues = queues;
    }

    /** {@code Action: QueueAdd}. */
    Reply add(ActionCall call) throws ActionException {
        String queue = required(call, QUEUE, "'Queue' not specified.");
        String location = required(call, INTERFACE, "'Interface' not specified.");
        int penalty = Numbers.whole(call.header("Penalty")).orElse(0);
        MemberLine line =
                new MemberLine(location, call.header("MemberName"), call.header("StateInterface"), penalty, true);
        boolean paused = Truth.isTrue(call.header("Paused"));
        return switch (queues.add(queue, line, paused)) {
            case DONE -> {
                String data = paused ? "PAUSED" : "";
                queues.log("MANAGER", queue, line.name(), "ADDMEMBER", data);
                yield Reply.success("Added interface to queue");
            }
            case UNCHANGED -> throw new ActionException("Unable to add interface: Already there");
            case NO_QUEUE -> throw new ActionException("Unable to add interface to queue: No such queue");
            default -> throw new ActionException("Out of memory");
        };
    }

    /** {@code Action: QueueRemove}. */
    Reply remove(ActionCall call) throws ActionException {
        String missing = "Need 'Queue' and 'Interface' parameters.";
        String queue = required(call, QUEUE, missing);
        String location = required(call, INTERFACE, missing);
        return switch (queues.remove(queue, location)) {
            case DONE -> {
                queues.log("MANAGER", queue, location, "REMOVEMEMBER", "");
                yield Reply.success("Removed interface from queue");
            }
            case NO_QUEUE -> throw new ActionException("Unable to remove interface from queue: No such queue");
            case NOT_DYNAMIC -> throw new ActionException("Member not dynamic");
            default -> throw new ActionException("Unable to remove interface: Not there");
        };
    }

    /** {@code Action: QueuePause}. */
    Reply pause(ActionCall call) throws ActionException {
        String missing = "Need 'Interface' and 'Paused' parameters.";
        String location = required(call, INTERFACE, missing);
        boolean paused = Truth.isTrue(required(call, "Paused", missing));
        if (!queues.pause(call.header(QUEUE), location, paused, call.header("Reason"))) {
            throw new ActionException("Interface not found");
        }
        return Reply.success(paused ? "Interface paused successfully" : "Interface unpaused successfully");
    }

    /** {@code Action: QueuePenalty}. */
    Reply penalty(ActionCall call) throws ActionException {
        String missing = "Need 'Interface' and 'Penalty' parameters.";
        String location = required(call, INTERFACE, missing);
        OptionalInt penalty = Numbers.whole(required(call, "Penalty", missing).strip());
        if (penalty.isEmpty()
                || penalty.getAsInt() > PenaltyRule.MAX_PENALTY
                || !queues.penalty(call.header(QUEUE), location, penalty.getAsInt())) {
            throw new ActionException("Invalid interface, queuename or penalty");
        }
        return Reply.success("Interface penalty set successfully");
    }

    /** {@code Action: QueueMemberRingInUse}. */
    Reply ringInUse(ActionCall call) throws ActionException {
        String missing = "Need 'Interface' and 'RingInUse' parameters.";
        String location = required(call, INTERFACE, missing);
        String word = required(call, "RingInUse", missing).toLowerCase(Locale.ROOT);
        if (!Truth.isTrue(word) && !Truth.isFalse(word)) {
            throw new ActionException("'RingInUse' parameter must be a truth value (yes/no, on/off, 0/1, etc)");
        }
        if (!queues.ringInUse(call.header(QUEUE), location, Truth.isTrue(word))) {
            throw new ActionException("Invalid interface, queuename, or ringinuse value");
        }
        return Reply.success("Interface ringinuse set successfully");
    }

    private static String required(ActionCall call, String header, String otherwise) throws ActionException {
        String value = call.header(header);
        if (value.isEmpty()) {
            throw new ActionException(otherwise);
        }
        return value;
    }
}
