package org.patchbay.pack.pbx.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.state.DeviceStates;

/** All queues, and what can be done with their members. Names are compared without case. Used by the loop. */
final class Queues {
    private final Exchange exchange;
    private final DeviceStates devices;
    private final QueueLog log = new QueueLog();
    private final Map<String, CallQueue> queues = new LinkedHashMap<>();
    private Map<String, PenaltyRule> rules = Map.of();

    /** How a change of members went. */
    enum Outcome {
        DONE,
        /** The member was there already, or was not there. */
        UNCHANGED,
        NO_QUEUE,
        /** The file brought the member, so only the file takes it away. */
        NOT_DYNAMIC,
        FULL
    }

    Queues(Exchange exchange, DeviceStates devices) {
        this.exchange = exchange;
        this.devices = devices;
        devices.watch(this::deviceChanged);
    }

    Exchange exchange() {
        return exchange;
    }

    QueueLog log() {
        return log;
    }

    /** The queue of that name. */
    Optional<CallQueue> find(String name) {
        return Optional.ofNullable(queues.get(key(name)));
    }

    /** All of them, or the one of that name, or none. */
    List<CallQueue> named(String name) {
        return name.isEmpty() ? all() : find(name).stream().toList();
    }

    /** All of them, in the order of the file. */
    List<CallQueue> all() {
        return List.copyOf(queues.values());
    }

    Collection<PenaltyRule> rules() {
        return rules.values();
    }

    /** The rule of that name, written exactly. */
    Optional<PenaltyRule> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    void rules(List<PenaltyRule> newer) {
        Map<String, PenaltyRule> byName = new LinkedHashMap<>();
        newer.forEach(rule -> byName.put(rule.name(), rule));
        rules = byName;
    }

    /**
     * Takes over what the file says. Dynamic members, callers and statistics stay; a queue that is gone from the file
     * goes when nobody waits in it.
     *
     * @param only the queue to look at; all of them if it is empty
     * @param parameters whether settings are taken over
     * @param members whether members are
     */
    void load(List<QueueReader.Draft> drafts, String only, boolean parameters, boolean members) {
        Set<String> inFile = new HashSet<>();
        for (QueueReader.Draft draft : drafts) {
            String key = key(draft.settings().name());
            inFile.add(key);
            if (only.isEmpty() || key.equals(key(only))) {
                load(key, draft, parameters, members);
            }
        }
        if (only.isEmpty() && parameters) {
            queues.entrySet()
                    .removeIf(entry -> !inFile.contains(entry.getKey())
                            && entry.getValue().callers().isEmpty());
        }
    }

    private void load(String key, QueueReader.Draft draft, boolean parameters, boolean members) {
        CallQueue queue = queues.get(key);
        boolean isNew = queue == null;
        if (isNew) {
            queue = new CallQueue(exchange, draft.settings());
            queues.put(key, queue);
        } else if (parameters) {
            queue.settings(draft.settings());
        }
        if (isNew || members) {
            loadMembers(queue, draft.members());
        }
        queue.look();
    }

    private void loadMembers(CallQueue queue, List<MemberLine> lines) {
        Set<String> inFile = new HashSet<>();
        for (MemberLine line : lines) {
            inFile.add(key(line.location()));
            Optional<Member> known = queue.member(line.location());
            if (known.isPresent() && !known.get().dynamic()) {
                known.get().update(line);
                refresh(queue, known.get());
            } else if (known.isEmpty() && !queue.full()) {
                refresh(queue, queue.add(line));
            }
        }
        for (Member member : List.copyOf(queue.members())) {
            if (!member.dynamic() && !inFile.contains(key(member.location()))) {
                queue.remove(member);
                publish(QueueEvents.removed(queue, member));
            }
        }
    }

    private void refresh(CallQueue queue, Member member) {
        member.state(devices.of(member.device()));
        queue.look();
    }

    /** Looks at the devices of all members again. */
    void refresh() {
        queues.values().forEach(queue -> queue.members().forEach(member -> refresh(queue, member)));
    }

    /** A new member. */
    Outcome add(String queueName, MemberLine line, boolean paused) {
        Optional<CallQueue> queue = find(queueName);
        if (queue.isEmpty()) {
            return Outcome.NO_QUEUE;
        }
        if (queue.get().member(line.location()).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (queue.get().full()) {
            return Outcome.FULL;
        }
        Member member = queue.get().add(line);
        member.paused(paused);
        refresh(queue.get(), member);
        publish(QueueEvents.added(queue.get(), member));
        return Outcome.DONE;
    }

    /** A dynamic member goes. */
    Outcome remove(String queueName, String location) {
        Optional<CallQueue> queue = find(queueName);
        if (queue.isEmpty()) {
            return Outcome.NO_QUEUE;
        }
        Optional<Member> member = queue.get().member(location);
        if (member.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        if (!member.get().dynamic()) {
            return Outcome.NOT_DYNAMIC;
        }
        queue.get().remove(member.get());
        publish(QueueEvents.removed(queue.get(), member.get()));
        queue.get().look();
        return Outcome.DONE;
    }

    /** A member pauses or works again, in one queue or, without its name, in all it belongs to; false if in none. */
    boolean pause(String queueName, String location, boolean paused, String reason) {
        return change(queueName, location, (queue, member) -> {
            member.paused(paused);
            log("NONE", queue, member, paused ? "PAUSE" : "UNPAUSE", reason);
            return QueueEvents.paused(queue, member, reason);
        });
    }

    /** A member has another penalty; false if there is no such member. */
    boolean penalty(String queueName, String location, int penalty) {
        return change(queueName, location, (queue, member) -> {
            member.penalty(penalty);
            return QueueEvents.penalty(queue, member);
        });
    }

    /** A member may be rung while it talks, or not; false if there is no such member. */
    boolean ringInUse(String queueName, String location, boolean on) {
        return change(queueName, location, (queue, member) -> {
            member.ringInUse(on);
            return QueueEvents.ringInUse(queue, member);
        });
    }

    private boolean change(String queueName, String location, BiFunction<CallQueue, Member, AmiEvent> change) {
        boolean found = false;
        for (CallQueue queue : named(queueName)) {
            Optional<Member> member = queue.member(location);
            if (member.isPresent()) {
                found = true;
                publish(change.apply(queue, member.get()));
                queue.look();
            }
        }
        return found;
    }

    /** Whether a more important queue has callers for a member. */
    boolean neededElsewhere(CallQueue here, Member member) {
        return queues.values().stream()
                .anyMatch(queue -> queue.settings().weight() > here.settings().weight()
                        && !queue.callers().isEmpty()
                        && queue.member(member.location()).isPresent());
    }

    private void deviceChanged(String device) {
        for (CallQueue queue : queues.values()) {
            for (Member member : queue.members()) {
                if (member.device().equals(device)) {
                    member.state(devices.of(device));
                    told(queue, member);
                    queue.look();
                }
            }
        }
    }

    /** Something about a member is different; whoever wants to know is told. */
    void told(CallQueue queue, Member member) {
        if (queue.settings().reports().members()) {
            publish(QueueEvents.status(queue, member));
        }
    }

    void publish(AmiEvent event) {
        exchange.publish(event);
    }

    void log(String call, CallQueue queue, Member member, String event, String data) {
        log(call, queue.name(), member.name(), event, data);
    }

    void log(String call, String queue, String agent, String event, String data) {
        log.add(new QueueLog.Entry(exchange.agenda().now(), call, queue, agent, event, data));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
