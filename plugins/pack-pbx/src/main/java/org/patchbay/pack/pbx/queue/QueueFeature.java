package org.patchbay.pack.pbx.queue;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.AGENT;

import java.util.List;
import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queues, by {@code queues.conf} and {@code queuerules.conf}. Their actions are documented in {@code OSGI-INF/ami}. */
public final class QueueFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(QueueFeature.class);
    private static final String QUEUES = "queues.conf";
    private static final String RULES = "queuerules.conf";
    private static final String QUEUE = "Queue";

    private final Switchboard pbx;
    private final Queues queues;
    private final QueueVisit.QueueTools tools;

    /** The queues of the files, with their applications and functions. */
    public QueueFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.queues = new Queues(pbx.exchange(), pbx.devices());
        this.tools = new QueueVisit.QueueTools(queues, pbx.technologies(), new MemberChoice(pbx.random()), pbx.keys());
        pbx.applications().add(QUEUE, this::visit);
        MemberApplications.addTo(pbx.applications(), queues);
        QueueFunctions.addTo(pbx.functions(), queues);
        loadRules();
        load("", true, true);
    }

    private void visit(Execution run) {
        QueueArguments arguments = QueueArguments.parse(run.arguments());
        Optional<CallQueue> queue = queues.find(arguments.queue());
        if (queue.isPresent()) {
            new QueueVisit(run, queue.get(), arguments, tools).start();
        } else {
            LOG.warn("{}: there is no queue '{}'", run.channel(), arguments.queue());
            run.done();
        }
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        QueueLists lists = new QueueLists(queues);
        MemberActions members = new MemberActions(queues);
        actions.add(of("QueueAdd", AGENT).synopsis("Add interface to queue. "), members::add)
                .add(of("QueueLog", AGENT).synopsis("Adds custom entry in queue_log. "), this::log)
                .add(
                        of("QueueMemberRingInUse", AGENT).synopsis("Set the ringinuse value for a queue member. "),
                        members::ringInUse)
                .add(of("QueuePause", AGENT).synopsis("Makes a queue member temporarily unavailable. "), members::pause)
                .add(of("QueuePenalty", AGENT).synopsis("Set the penalty for a queue member. "), members::penalty)
                .add(
                        of("QueueReload").synopsis("Reload a queue, queues, or any sub-section of a queue or queues. "),
                        this::reload)
                .add(of("QueueRemove", AGENT).synopsis("Remove interface from queue. "), members::remove)
                .add(of("QueueReset").synopsis("Reset queue statistics. "), this::reset)
                .add(of("QueueRule").synopsis("Queue Rules. "), lists::rule)
                .add(of("Queues").synopsis("Queues. "), lists::text)
                .add(of("QueueStatus").synopsis("Show queue status. "), lists::status)
                .add(of("QueueSummary").synopsis("Show queue summary. "), lists::summary);
    }

    private Reply log(ActionCall call) throws ActionException {
        String event = call.header("Event");
        if (call.header(QUEUE).isEmpty() || event.isEmpty()) {
            throw new ActionException("Need 'Queue' and 'Event' parameters.");
        }
        queues.log(
                orNone(call.header("UniqueId")),
                call.header(QUEUE),
                orNone(call.header("Interface")),
                event,
                call.header("Message"));
        return Reply.success("Event added successfully");
    }

    private static String orNone(String text) {
        return text.isEmpty() ? QueueLog.NONE : text;
    }

    private Reply reset(ActionCall call) throws ActionException {
        List<CallQueue> named = queues.named(call.header(QUEUE));
        if (named.isEmpty() && !call.header(QUEUE).isEmpty()) {
            throw new ActionException("Error encountered while resetting queue stats");
        }
        named.forEach(CallQueue::reset);
        return Reply.success("Queue stats reset successfully");
    }

    /** Without a word about parts all of them are read. */
    private Reply reload(ActionCall call) throws ActionException {
        boolean members = Truth.isTrue(call.header("Members"));
        boolean rules = Truth.isTrue(call.header("Rules"));
        boolean parameters = Truth.isTrue(call.header("Parameters"));
        boolean all = !members && !rules && !parameters;
        if (rules || all) {
            loadRules();
        }
        boolean loaded = !(members || parameters || all) || load(call.header(QUEUE), parameters || all, members || all);
        if (!loaded) {
            throw new ActionException("Error encountered while reloading queue");
        }
        return Reply.success("Queue reloaded successfully");
    }

    private void loadRules() {
        queues.rules(QueueReader.rules(pbx.conf().apply(RULES), LOG::warn));
    }

    /** False, and nothing has happened, if the file says nothing at all: it is missing, or cannot be used. */
    private boolean load(String only, boolean parameters, boolean members) {
        ConfFile file = pbx.conf().apply(QUEUES);
        if (!file.sections().isEmpty()) {
            queues.load(QueueReader.queues(file, LOG::warn), only, parameters, members);
        }
        return !file.sections().isEmpty();
    }

    @Override
    public void commands(LoopCommands commands) {
        new QueueCommands(queues).addTo(commands);
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            loadRules();
            load("", true, true);
        }
        return meant;
    }

    @Override
    public void phonesChanged() {
        queues.refresh();
    }

    @Override
    public List<String> modules() {
        return List.of("app_queue.so");
    }
}
