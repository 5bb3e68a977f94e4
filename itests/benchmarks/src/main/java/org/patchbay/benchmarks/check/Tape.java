package org.patchbay.benchmarks.check;

import java.util.Arrays;

/**
 * The last events of one group as they have to arrive, one behind the other. What a session receives is compared with a
 * long piece of it at once, which is the fastest check and the strictest.
 */
final class Tape {
    private static final int EVENTS = 1 << 17;
    private static final int MASK = EVENTS - 1;

    private final byte[] bytes;
    private final long[] starts = new long[EVENTS];
    private final int[] lengths = new int[EVENTS];
    private final long[] dues = new long[EVENTS];
    private final int[] awaited = new int[EVENTS];
    private long next;
    /** Behind the last byte; counted on over all rounds of the ring. */
    private long head;
    /** Where the latest gap at the end of the ring begins. */
    private long gap = -1;

    Tape(int size) {
        this.bytes = new byte[size];
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
        int place = (int) next & MASK;
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
        return index < next && next - index <= EVENTS && head - starts[(int) index & MASK] <= bytes.length;
    }

    int length(long index) {
        return lengths[(int) index & MASK];
    }

    long due(long index) {
        return dues[(int) index & MASK];
    }

    /** One session less has to receive it; true if that was the last one. */
    boolean arrived(long index) {
        return --awaited[(int) index & MASK] == 0;
    }

    /** How many of these bytes are those of the event of that index and of the ones that lie behind it. */
    int matching(long index, byte[] data, int from, int to) {
        long start = starts[(int) index & MASK];
        long end = gap > start ? gap : head;
        int offset = (int) (start % bytes.length);
        int most = (int) Math.min(to - from, end - start);
        int mismatch = Arrays.mismatch(bytes, offset, offset + most, data, from, from + most);
        return mismatch < 0 ? most : mismatch;
    }
}
