package org.patchbay.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.patchbay.benchmarks.check.EventText;
import org.patchbay.benchmarks.check.Group;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.subject.Vitals;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Credentials;

/** One session that publishes and many that receive. */
final class Broadcast {
    private static final int AT_ONCE = 8;
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(50);

    /** Something to be done between two turns. */
    interface Tick {
        void at(long now);
    }

    /**
     * What became of one phase.
     *
     * @param events the events published
     * @param deliveries the events delivered, times sessions
     * @param publishing the seconds of publishing
     * @param all the seconds until the last delivery
     * @param before what was before
     * @param after what was behind
     */
    record Phase(long events, long deliveries, double publishing, double all, Vitals before, Vitals after) {
        Figures figures(Lab lab, Histogram latencies) {
            return new Figures(lab.faults())
                    .with("rate", deliveries / all)
                    .with("events", events / publishing)
                    .latencies(latencies)
                    .usage(before, after, deliveries);
        }
    }

    private final Lab lab;
    private final EventText text;
    private final Histogram latencies = Figures.histogram();
    private final List<Group> groups = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final Crowd crowd;
    private final Publisher publisher;
    private final Client publisherClient;

    Broadcast(Lab lab, EventText text) {
        this.lab = lab;
        this.text = text;
        this.crowd = new Crowd(lab.loop());
        this.publisher = new Publisher(lab, text, crowd);
        this.publisherClient = lab.client(Target.ACCOUNT, publisher);
        for (int i = 0; i < text.groups(); i++) {
            groups.add(new Group(text, i, lab.faults(), latencies));
        }
    }

    Crowd crowd() {
        return crowd;
    }

    /** The sessions of the first group, or all of them if there is one group only. */
    Group group() {
        return groups.get(0);
    }

    Histogram latencies() {
        return latencies;
    }

    List<Client> clients() {
        return clients;
    }

    void openPublisher() throws MeasurementException {
        crowd.open(List.of(publisherClient), 1);
    }

    /** Adds sessions that receive: all of them everything, or with several groups each those of its group. */
    void subscribe(int sessions) throws MeasurementException {
        subscribe(sessions, AT_ONCE);
    }

    void subscribe(int sessions, int atOnce) throws MeasurementException {
        List<Client> more = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            int group = i % groups.size();
            Credentials credentials = Target.ACCOUNT.wanting("user");
            if (groups.size() > 1) {
                credentials = credentials.filtering("UserEvent: " + EventText.name(group));
            }
            Subscriber subscriber = new Subscriber(lab, groups.get(group), crowd);
            subscribers.add(subscriber);
            more.add(lab.client(credentials, subscriber));
        }
        clients.addAll(more);
        crowd.open(more, atOnce);
    }

    /** Publishes for a time and does not count it. */
    void warm(long span, Pace pace) {
        run(span, pace, now -> {});
        latencies.reset();
    }

    Phase run(long span, Pace pace) {
        return run(span, pace, now -> {});
    }

    /** Publishes for a time, then waits until everybody has everything. */
    Phase run(long span, Pace pace, Tick tick) {
        Vitals before = lab.look();
        long events = publisher.published();
        long deliveries = deliveries();
        long start = System.nanoTime();
        long end = start + span;
        for (long now = start; now < end && publisherClient.open(); now = System.nanoTime()) {
            long wake = pace.rate() > 0 ? publishDue(start, end, events, pace) : publishFree(now, pace);
            tick.at(now);
            lab.loop().turnExactly(Math.min(wake, end));
        }
        long published = System.nanoTime();
        long last = drain(tick);
        return new Phase(
                publisher.published() - events,
                deliveries() - deliveries,
                (published - start) / 1e9,
                (last - start) / 1e9,
                before,
                lab.look());
    }

    /** Publishes what is due; when the next one is. The time of an event counts from when it was due. */
    private long publishDue(long start, long end, long before, Pace pace) {
        long now = System.nanoTime();
        long due = due(start, before, pace);
        while (due <= now && due < end) {
            publish(due);
            due = due(start, before, pace);
        }
        publisherClient.flush();
        return Math.min(due, now + TURN);
    }

    private long due(long start, long before, Pace pace) {
        return start + (long) ((publisher.published() - before) * 1e9 / pace.rate());
    }

    private long publishFree(long now, Pace pace) {
        for (int i = 0; i < pace.window() && outstanding() < pace.window(); i++) {
            publish(now);
        }
        publisherClient.flush();
        return now + TURN;
    }

    private long outstanding() {
        long sum = 0;
        for (Group group : groups) {
            sum += group.outstanding();
        }
        return sum;
    }

    /** Publishes one event now. */
    void publishOne() {
        publish(System.nanoTime());
        publisherClient.flush();
    }

    private void publish(long due) {
        long number = publisher.published();
        groups.get((int) (number % groups.size())).publish(text.event(number), due);
        publisher.publish(publisherClient);
    }

    /** Waits until everything has arrived, or nothing comes any more; when the last thing came. */
    long drain(Tick tick) {
        long last = System.nanoTime();
        long left = left();
        while (left > 0 && System.nanoTime() - last < lab.patience()) {
            tick.at(System.nanoTime());
            lab.loop().turn(System.nanoTime() + TURN);
            long now = left();
            if (now != left) {
                last = lab.loop().readAt();
                left = now;
            }
        }
        return last;
    }

    private long left() {
        long left = publisherClient.open() ? publisher.unacknowledged() : 0;
        for (int i = 0; i < subscribers.size(); i++) {
            left += clients.get(i).open() ? subscribers.get(i).missing() : 0;
        }
        return left;
    }

    private long deliveries() {
        return groups.stream().mapToLong(Group::deliveries).sum();
    }

    /** Closes all sessions; what is missing by now is lost. */
    void close() {
        publisherClient.drop(false);
        clients.forEach(client -> client.drop(false));
        subscribers.forEach(Subscriber::end);
    }
}
