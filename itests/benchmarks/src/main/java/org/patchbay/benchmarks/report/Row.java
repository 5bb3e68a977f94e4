package org.patchbay.benchmarks.report;

import java.util.List;

/**
 * One line of the table.
 *
 * @param scenario the measurement it comes from
 * @param figure which of its figures
 * @param title what it is, with its unit
 * @param better which way is better
 */
public record Row(String scenario, String figure, String title, Better better) {
    /** Which way a figure is better. */
    public enum Better {
        /** More is better. */
        MORE,
        /** Less is better. */
        LESS,
        /** It only tells. */
        NEITHER;

        @Override
        public String toString() {
            return this == NEITHER ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** All lines, in the order in which they are read. */
    public static final List<Row> ALL = List.of(
            more("cold", "rate", "Ping, 100 sessions, just started: per second"),
            less("cold", "p99", "the same: p99, µs"),
            more("ping1", "rate", "Ping, 1 session: per second"),
            less("ping1", "p50", "the same: round trip p50, µs"),
            more("ping100", "rate", "Ping, 100 sessions: per second"),
            less("ping100", "p99", "the same: p99, µs"),
            less("ping100", "cpu", "the same: server CPU, µs a ping"),
            more("pipe", "rate", "Ping, 20 sessions × 50 pipelined: per second"),
            less("pipe", "cpu", "the same: server CPU, µs a ping"),
            more("login", "rate", "Login and Logoff, 8 at once: per second"),
            less("login", "p99", "the same: connect to logged in, p99, µs"),
            less("login", "cpu", "the same: server CPU, µs a cycle"),
            more("md5", "rate", "MD5 login and Logoff, 8 at once: per second"),
            less("md5", "cpu", "the same: server CPU, µs a cycle"),
            more("list", "rate", "ListCommands, 4 sessions × 4: per second"),
            less("list", "cpu", "the same: server CPU, µs a list"),
            new Row("list", "bytes", "the same: bytes a list", Better.NEITHER),
            more("fan100", "rate", "Fan-out to 100, flat out: deliveries/s"),
            less("fan100", "p99", "the same: publish to deliver p99, µs"),
            less("fan100", "cpu", "the same: server CPU s a million deliveries"),
            more("fan1000", "rate", "Fan-out to 1,000, flat out: deliveries/s"),
            less("fan1000", "p99", "the same: publish to deliver p99, µs"),
            less("fan1000", "cpu", "the same: server CPU s a million deliveries"),
            less("rate100", "p50", "300 events/s to 100: publish to deliver p50, µs"),
            less("rate100", "p99", "the same: p99, µs"),
            less("rate100", "p99.9", "the same: p99.9, µs"),
            less("rate100", "cpu", "the same: server CPU s a million deliveries"),
            more("over", "rate", "2,000 events/s to 100 (200,000 deliveries/s wanted): deliveries/s"),
            less("over", "p99", "the same: p99, µs"),
            less("over", "cpu", "the same: server CPU s a million deliveries"),
            more("filter", "events", "Filtered, 1 in 10 to each of 100, flat out: events/s"),
            less("filter", "cpu", "the same: server CPU s a million deliveries"),
            more("idle1k", "rate", "1,000 idle sessions: opened per second"),
            less("idle1k", "rss each", "the same: memory growth a session, KB"),
            new Row("idle1k", "threads", "the same: threads", Better.LESS),
            more("idle9k", "rate", "9,500 idle sessions: opened per second"),
            less("idle9k", "rss each", "the same: memory growth a session, KB"),
            less("idle9k", "heap each", "the same: live objects in the heap a session, KB"),
            less("idle9k", "rss", "the same: memory in all, KB"),
            less("idle9k", "threads", "the same: threads"),
            less("idle9k", "one event ms", "the same: one event to all, ms"),
            less("stalled", "p99", "5 stalled among 35, 500 × 2 KB/s: healthy p99, µs"),
            less("stalled", "growth", "the same: memory growth at most, KB"),
            new Row("stalled", "ended", "the same: stalled sessions the server has ended", Better.NEITHER),
            new Row("stalled", "told after", "the same: told of by an event after, s", Better.NEITHER),
            less("churn", "p99", "50 stay, 50 come and go, 300 events/s: p99, µs"),
            new Row("churn", "visits", "the same: log-ons per second", Better.NEITHER),
            less("bad", "p99", "120 malformed inputs: a healthy session's ping p99, µs"),
            less("bad", "new max", "the same: the slowest new client, connect to pong, ms"),
            less("bad", "growth", "the same: memory growth left, KB"));

    private static Row more(String scenario, String figure, String title) {
        return new Row(scenario, figure, title, Better.MORE);
    }

    private static Row less(String scenario, String figure, String title) {
        return new Row(scenario, figure, title, Better.LESS);
    }
}
