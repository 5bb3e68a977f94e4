package org.patchbay.pack.pbx.queue;

import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;

/** The applications by which a channel joins queues as a member, pauses and leaves them. */
final class MemberApplications {
    private final Queues queues;

    private MemberApplications(Queues queues) {
        this.queues = queues;
    }

    static void addTo(Applications applications, Queues queues) {
        MemberApplications members = new MemberApplications(queues);
        applications
                .add("AddQueueMember", members::add)
                .add("RemoveQueueMember", members::remove)
                .add("PauseQueueMember", run -> members.pause(run, true))
                .add("UnpauseQueueMember", run -> members.pause(run, false))
                .add("QueueLog", members::log);
    }

    private void add(Execution run) {
        Arguments arguments = run.arguments();
        MemberLine line = new MemberLine(
                location(run, arguments.get(1)),
                arguments.get(4),
                arguments.get(5),
                (int) Math.min(PenaltyRule.MAX_PENALTY, Numbers.leading(arguments.get(2))),
                true);
        String status = switch (queues.add(arguments.get(0), line, false)) {
            case DONE -> {
                queues.log(run.channel().uniqueId(), arguments.get(0), line.name(), "ADDMEMBER", "");
                yield "ADDED";
            }
            case NO_QUEUE -> "NOSUCHQUEUE";
            default -> "MEMBERALREADY";
        };
        finish(run, "AQMSTATUS", status);
    }

    private void remove(Execution run) {
        Arguments arguments = run.arguments();
        String location = location(run, arguments.get(1));
        String status = switch (queues.remove(arguments.get(0), location)) {
            case DONE -> {
                queues.log(run.channel().uniqueId(), arguments.get(0), location, "REMOVEMEMBER", "");
                yield "REMOVED";
            }
            case NO_QUEUE -> "NOSUCHQUEUE";
            case NOT_DYNAMIC -> "NOTDYNAMIC";
            default -> "NOTINQUEUE";
        };
        finish(run, "RQMSTATUS", status);
    }

    private void pause(Execution run, boolean paused) {
        Arguments arguments = run.arguments();
        boolean found = queues.pause(arguments.get(0), arguments.get(1), paused, arguments.get(3));
        String status = paused ? "PAUSED" : "UNPAUSED";
        finish(run, paused ? "PQMSTATUS" : "UPQMSTATUS", found ? status : "NOTFOUND");
    }

    private void log(Execution run) {
        Arguments arguments = run.arguments();
        queues.log(arguments.get(1), arguments.get(0), arguments.get(2), arguments.get(3), arguments.get(4));
        run.done();
    }

    /** The interface that is named, or that of the channel: its name without what comes behind the last dash. */
    private static String location(Execution run, String named) {
        if (!named.isEmpty()) {
            return named;
        }
        Channel channel = run.channel();
        int dash = channel.name().lastIndexOf('-');
        return dash < 0 ? channel.name() : channel.name().substring(0, dash);
    }

    private static void finish(Execution run, String variable, String status) {
        run.channel().setVariable(variable, status);
        run.done();
    }
}
