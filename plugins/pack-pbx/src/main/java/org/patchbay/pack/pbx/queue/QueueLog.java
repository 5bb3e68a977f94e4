package org.patchbay.pack.pbx.queue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What happened in the queues, in the words of Asterisk's {@code queue_log}. Kept in memory, the last {@value #MAX}
 * entries: a simulated PBX writes no file of its own. Used by the loop.
 */
final class QueueLog {
    /** How many are kept. */
    static final int MAX = 10_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * One entry.
     *
     * @param time when
     * @param call the unique id of the caller, or {@code NONE}
     * @param queue the queue, or {@code NONE}
     * @param agent the name of the member, or {@code NONE}
     * @param event the word for what happened
     * @param data more of it, with bars between the parts
     */
    record Entry(Instant time, String call, String queue, String agent, String event, String data) {
        /** The line of the file. */
        String text() {
            return time.getEpochSecond() + "|" + call + "|" + queue + "|" + agent + "|" + event + "|" + data;
        }
    }

    /** Who or what there is none of. */
    static final String NONE = "NONE";

    void add(Entry entry) {
        if (entries.size() == MAX) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** The last ones, the newest at the end. */
    List<Entry> last(int count) {
        return entries.stream().skip(Math.max(0, entries.size() - count)).toList();
    }
}
