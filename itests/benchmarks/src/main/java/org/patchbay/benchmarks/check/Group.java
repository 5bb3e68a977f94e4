package org.patchbay.benchmarks.check;

import org.HdrHistogram.Histogram;

/**
 * The sessions that have to receive the same events, and what they have in common: those events, and the record of how
 * it went. Used by one thread.
 */
public final class Group {
    private static final int TAPE_BYTES = 64 << 20;

    private final EventText text;
    private final int number;
    private final Tape tape;
    private final Faults faults;
    private final Histogram latencies;
    private int members;
    private long outstanding;
    private long deliveries;
    private long lateArrivals;

    /**
     * The group of that number.
     *
     * @param text the events of all groups
     * @param number which of them are for this one
     * @param faults gets what goes wrong
     * @param latencies gets the nanoseconds from due to received
     */
    public Group(EventText text, int number, Faults faults, Histogram latencies) {
        this(text, number, faults, latencies, TAPE_BYTES / text.groups());
    }

    /** The same, and it keeps that many bytes of events at hand. */
    Group(EventText text, int number, Faults faults, Histogram latencies, int tapeBytes) {
        this.text = text;
        this.number = number;
        this.tape = new Tape(tapeBytes);
        this.faults = faults;
        this.latencies = latencies;
    }

    Tape tape() {
        return tape;
    }

    Faults faults() {
        return faults;
    }

    EventText text() {
        return text;
    }

    /** The place of an event among those of this group; -1 if it is for others. */
    long indexOf(long event) {
        return event >= 0 && event % text.groups() == number ? event / text.groups() : -1;
    }

    long numberOf(long index) {
        return index * text.groups() + number;
    }

    /** The events that were published for this group. */
    public long published() {
        return tape.next();
    }

    /** The next event of this group is about to be published; it was due at that time. */
    public void publish(byte[] event, long due) {
        tape.append(event, due, members);
        if (members > 0) {
            outstanding++;
        }
    }

    /** Events that not all sessions have received yet. */
    public long outstanding() {
        return outstanding;
    }

    /** Events times sessions that have arrived. */
    public long deliveries() {
        return deliveries;
    }

    /** Sessions that count: what they do not receive is lost. */
    public int members() {
        return members;
    }

    void join() {
        members++;
    }

    void leave() {
        members--;
    }

    /** An event has arrived where it had to. */
    void delivered(long index, long at, boolean awaited) {
        deliveries++;
        if (tape.holds(index)) {
            latencies.recordValue(Math.min(latencies.getHighestTrackableValue(), Math.max(0, at - tape.due(index))));
            if (awaited) {
                noLongerAwaited(index);
            }
        } else {
            lateArrivals++;
        }
    }

    void noLongerAwaited(long index) {
        if (tape.holds(index) && tape.arrived(index)) {
            outstanding--;
        }
    }

    /** Arrivals so late that their time was forgotten; they are in no percentile. */
    public long lateArrivals() {
        return lateArrivals;
    }
}
