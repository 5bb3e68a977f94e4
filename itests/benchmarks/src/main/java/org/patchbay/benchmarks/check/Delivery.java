package org.patchbay.benchmarks.check;

/**
 * Checks what one session receives against what its group has to receive: every byte, the order, and that nothing is
 * missing and nothing comes twice. Used by one thread.
 */
public final class Delivery {
    private static final byte[] ANSWER = Octets.of("Response: ");

    /** Takes the packets that are not events of the measurement. */
    public interface Others {
        /** An answer to a request of this session. */
        void answer(String packet);

        /** An event that nobody of us has published. */
        default void event(String packet) {}
    }

    private final Group group;
    private final Others others;
    private final boolean counted;
    private Sequence sequence;
    private long received;
    private boolean closed;
    private boolean anything;
    /** The first event a latecomer must not miss. */
    private final long from;

    private Delivery(Group group, Others others, boolean counted) {
        this.group = group;
        this.others = others;
        this.counted = counted;
        this.from = group.published();
        this.sequence = new Sequence(from);
        if (counted) {
            group.join();
        }
    }

    /** A session that has to receive all that is published from now on, and is waited for. */
    public static Delivery toMember(Group group, Others others) {
        return new Delivery(group, others, true);
    }

    /** A session that comes and goes while events flow: it may see earlier ones, and nobody waits for it. */
    public static Delivery toGuest(Group group, Others others) {
        return new Delivery(group, others, false);
    }

    /**
     * Checks bytes.
     *
     * @param bytes the bytes, those that were not taken last time included
     * @param start where they begin
     * @param end where they end
     * @param at when they came
     * @return up to where they were taken: the rest is part of a packet
     */
    public int accept(byte[] bytes, int start, int end, long at) {
        int next = start;
        while (next < end) {
            next = expected(bytes, next, end, at);
            int endOfPacket = Octets.endOfPacket(bytes, next, end);
            if (endOfPacket < 0) {
                break;
            }
            other(bytes, next, endOfPacket, at);
            next = endOfPacket;
        }
        return next;
    }

    /** Takes all events that are the next ones, byte for byte. */
    private int expected(byte[] bytes, int start, int end, long at) {
        Tape tape = group.tape();
        int next = start;
        boolean more = true;
        while (more && next < end && tape.holds(sequence.next())) {
            int same = tape.matching(sequence.next(), bytes, next, end);
            int taken = 0;
            while (tape.holds(sequence.next()) && taken + tape.length(sequence.next()) <= same) {
                taken += tape.length(sequence.next());
                arrived(sequence.next(), at);
                sequence.step();
            }
            next += taken;
            more = taken > 0;
        }
        return next;
    }

    private void arrived(long index, long at) {
        anything = true;
        received++;
        group.delivered(index, at, counted && !closed);
    }

    /** Something that is not the event that is due. */
    private void other(byte[] bytes, int start, int end, long at) {
        String packet = Octets.text(bytes, start, end);
        if (Octets.startsWith(bytes, start, end, ANSWER)) {
            others.answer(packet);
            return;
        }
        long number = EventText.numberOf(packet);
        long index = group.indexOf(number);
        if (number < 0 && !packet.startsWith("Event: UserEvent\r\n")) {
            others.event(packet);
        } else if (index < 0 || index >= group.published() || !packet.equals(expectedText(number))) {
            group.faults().add(Faults.Kind.DAMAGED);
        } else {
            place(index, at);
        }
    }

    private String expectedText(long number) {
        byte[] event = group.text().event(number);
        return Octets.text(event, 0, event.length);
    }

    private void place(long index, long at) {
        if (!counted && !anything) {
            // The first one a guest sees; whether it should have seen earlier ones is told by missed().
            sequence = new Sequence(Math.min(index, from));
        }
        switch (sequence.take(index)) {
            case DOUBLE -> group.faults().add(Faults.Kind.DOUBLED);
            case LATE -> {
                group.faults().add(Faults.Kind.OUT_OF_ORDER);
                arrived(index, at);
            }
            default -> arrived(index, at);
        }
    }

    /** The events this session has received. */
    public long received() {
        return received;
    }

    /** Events it should have received by now and has not. */
    public long missing() {
        return sequence.missing(group.published());
    }

    /** Events that are missing between others it has received, whatever may still be on its way. */
    public long missed() {
        return sequence.missing(sequence.next());
    }

    /** The session is over: nobody waits for it any more. What a member has not received is lost. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (counted) {
            group.leave();
            for (long index = sequence.next(); index < group.published(); index++) {
                group.noLongerAwaited(index);
            }
            group.faults().add(Faults.Kind.LOST, missing());
        }
    }

    /** A guest is over: only what it should have seen between others is lost. */
    public void closeGuest() {
        if (!closed) {
            closed = true;
            group.faults().add(Faults.Kind.LOST, missed());
        }
    }
}
