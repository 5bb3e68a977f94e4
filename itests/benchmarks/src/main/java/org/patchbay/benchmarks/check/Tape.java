package org.patchbay.benchmarks.check;

import java.util.Arrays;

/**
 * The last events of one group as they have to arrive, one behind the other. What a session receives is compared with a
 * long piece of it at once, which is the fastest check and the strictest.
 */
final class Tape {
    /** No event of a measurement is shorter, so there is a place for each that fits. */
    private static final int SHORTEST = 64;

    private final byte[] bytes;
    private final int mask;
    private final long[] starts;
    private final int[] lengths;
    private final long[] dues;
    private final int[] awaited;
    private long next;
    /** Behind the last byte; counted on over all rounds of the ring. */
    private long head;
    /** Where the latest gap at the end of the ring begins. */
    private long gap = -1;

    Tape(int size) {
        int events = Math.max(64, Integer.highestOneBit(size / SHORTEST));
        this.bytes = new byte[size];
        this.mask = events - 1;
        this.starts = new long[events];
        this.lengths = new int[events];
        this.dues = new long[events];
        this.awaited = new int[events];
    }

    /** How many events have been recorded so far. */
    long next() {
        return next;
    }

    /** Records an event that so many sessions have to receive, and when it was due; its index. */
    long append(byte[] event, long due, int receivers) {
        int offset = (int) (head % bytes.length);
        if (offset + event.length > bytes.length) {
            gap = head;
            head += bytes.length - offset;
        }
        int place = (int) next & mask;
        System.arraycopy(event, 0, bytes, (int) (head % bytes.length), event.length);
        starts[place] = head;
        lengths[place] = event.length;
        dues[place] = due;
        awaited[place] = receivers;
        head += event.length;
        return next++;
    }

    /** Whether the event of that index is still on the tape. */
    boolean holds(long index) {
        return index < next && next - index <= starts.length && head - starts[(int) index & mask] <= bytes.length;
    }

    int length(long index) {
        return lengths[(int) index & mask];
    }

    long due(long index) {
        return dues[(int) index & mask];
    }

    /** One session less has to receive it; true if that was the last one. */
    boolean arrived(long index) {
        return --awaited[(int) index & mask] == 0;
    }

    /** How many of these bytes are those of the event of that index and of the ones that lie behind it. */
    int matching(long index, byte[] data, int from, int to) {
        long start = starts[(int) index & mask];
        long end = gap > start ? gap : head;
        int offset = (int) (start % bytes.length);
        int most = (int) Math.min(to - from, end - start);
        int mismatch = Arrays.mismatch(bytes, offset, offset + most, data, from, from + most);
        return mismatch < 0 ? most : mismatch;
    }
}
