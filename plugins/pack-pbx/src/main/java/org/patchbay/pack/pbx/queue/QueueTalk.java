package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.application.Talk;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;

/** A member has answered: a moment of delay, then the talk with the caller. Used by the loop. */
final class QueueTalk {
    private final QueueVisit visit;
    private final Queues queues;
    private final Member member;
    private final Channel agent;
    private final Execution run;

    /** The talk; null during the delay. */
    private Talk talk;

    /** When it began, and how long the caller had waited; null during the delay. */
    private Answer answer;

    private boolean over;

    QueueTalk(QueueVisit visit, Queues queues, Member member, Channel agent) {
        this.visit = visit;
        this.queues = queues;
        this.member = member;
        this.agent = agent;
        this.run = visit.run();
    }

    void start(long ringSeconds) {
        Duration delay = visit.queue().settings().ringing().memberDelay();
        if (delay.isZero()) {
            connect(ringSeconds);
            return;
        }
        agent.attend(new Delayed());
        run.listen(Listener.DEAF);
        run.after(delay, () -> {
            if (!over) {
                connect(ringSeconds);
            }
        });
    }

    /** Looks after the member until the caller is put through. */
    private final class Delayed implements Attendant {
        @Override
        public void hangupRequested(Channel ending) {
            ending.hangUp();
            dumped();
        }

        @Override
        public void replaced(Channel channel, Channel by) {
            dumped();
        }
    }

    private void dumped() {
        if (!over) {
            over = true;
            if (visit.queue().settings().reports().calls()) {
                queues.publish(QueueEvents.dump(visit, member));
            }
            queues.log(visit.callId(), visit.queue(), member, "AGENTDUMP", "");
            visit.dumped();
        }
    }

    private void connect(long ringSeconds) {
        long held = visit.waitedSeconds();
        visit.out();
        CallQueue queue = visit.queue();
        queue.statistics().taken(held);
        answer = new Answer(member, agent, visit.channel().exchange().agenda().nanos(), held);
        member.callBegins();
        if (queue.settings().reports().interfaceVariables()) {
            tellMember();
        }
        queues.log(visit.callId(), queue, member, "CONNECT", held + "|" + agent.uniqueId() + "|" + ringSeconds);
        if (queue.settings().reports().calls()) {
            queues.publish(QueueEvents.connect(visit, member, agent, ringSeconds));
        }
        visit.channel().billing().record().reached(agent.name());
        visit.channel().answer();
        talk = Talk.start(run, agent, visit.rights(), this::agentGone);
    }

    private void tellMember() {
        Channel caller = visit.channel();
        caller.setVariable("MEMBERINTERFACE", member.location());
        caller.setVariable("MEMBERNAME", member.name());
        caller.setVariable("MEMBERCALLS", Integer.toString(member.calls()));
        caller.setVariable("MEMBERLASTCALL", Long.toString(member.lastCall()));
        caller.setVariable("MEMBERPENALTY", Integer.toString(member.penalty()));
        caller.setVariable("MEMBERDYNAMIC", member.dynamic() ? "1" : "0");
        caller.setVariable("MEMBERREALTIME", "0");
    }

    private void agentGone() {
        if (over) {
            return;
        }
        complete("agent", "COMPLETEAGENT");
        if (visit.goesOn()) {
            visit.channel().setVariable("QUEUESTATUS", "CONTINUE");
            run.done();
        } else {
            run.hangUp();
        }
    }

    /** The caller hung up, or was sent elsewhere. */
    void callerGone() {
        if (over) {
            return;
        }
        if (answer == null) {
            over = true;
            agent.hangUp();
            visit.queue().statistics().gaveUp();
            queues.publish(QueueEvents.abandon(visit.queue(), visit));
            visit.out();
            return;
        }
        talk.end();
        boolean ended = visit.channel().hangupRequested();
        complete(ended ? "caller" : "transfer", ended ? "COMPLETECALLER" : "TRANSFER");
    }

    private void complete(String reason, String event) {
        over = true;
        CallQueue queue = visit.queue();
        long talked = visit.secondsSince(answer.began());
        queue.statistics()
                .completed(answer.holdSeconds(), talked, queue.settings().serviceLevel());
        member.callEnds(queue.now());
        String data = answer.holdSeconds() + "|" + talked + "|" + visit.firstPosition();
        queues.log(visit.callId(), queue, member, event, data);
        if (queue.settings().reports().calls()) {
            queues.publish(QueueEvents.complete(visit, answer, reason));
        }
        queues.told(queue, member);
        queue.look();
        queue.lookIn(queue.settings().ringing().wrapUp());
    }
}
