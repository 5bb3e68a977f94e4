package org.patchbay.benchmarks.load;

import org.HdrHistogram.Histogram;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Octets;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** A session that asks, and asks again for each answer; every answer has to be the one that is due. */
final class Asking implements Role {
    private static final int LONGEST = 20;

    /** What all sessions of a measurement have in common. */
    static final class Round {
        private final Lab lab;
        private final AnswerShape shape;
        private final Crowd crowd;
        private Histogram latencies = Figures.histogram();
        private long answers;
        private boolean over;

        Round(Lab lab, AnswerShape shape) {
            this.lab = lab;
            this.shape = shape;
            this.crowd = new Crowd(lab.loop());
        }

        Crowd crowd() {
            return crowd;
        }

        long answers() {
            return answers;
        }

        Histogram latencies() {
            return latencies;
        }

        /** What was measured until now was warming up. */
        void forget() {
            latencies = Figures.histogram();
        }

        /** Nothing more is asked. */
        void finish() {
            over = true;
        }
    }

    private final Round round;
    private final byte[] request;
    private final int requestHead;
    private final byte[] answerHead;
    private final long[] sentAt;
    private long sent;
    private long answered;

    Asking(Round round, int id, int depth) {
        this.round = round;
        this.sentAt = new long[depth];
        byte[] head = Octets.of("Action: " + round.shape.action() + "\r\nActionID: q" + id + ".");
        this.requestHead = head.length;
        this.request = java.util.Arrays.copyOf(head, head.length + LONGEST + 4);
        this.answerHead = Octets.of("Response: Success\r\nActionID: q" + id + ".");
    }

    @Override
    public void ready(Client client) {
        round.crowd.up();
    }

    /** Asks as often as it may without an answer. */
    void begin(Client client) {
        while (sent < sentAt.length) {
            ask(client);
        }
        client.flush();
    }

    void ask(Client client) {
        byte[] number = Octets.of(Long.toString(sent));
        System.arraycopy(number, 0, request, requestHead, number.length);
        int end = requestHead + number.length;
        request[end] = '\r';
        request[end + 1] = '\n';
        request[end + 2] = '\r';
        request[end + 3] = '\n';
        sentAt[(int) (sent++ % sentAt.length)] = System.nanoTime();
        client.send(request, end + 4);
    }

    /** How many requests have no answer yet. */
    long open() {
        return sent - answered;
    }

    @Override
    public int received(Client client, byte[] bytes, int from, int end) {
        int next = from;
        while (next < end) {
            int behind = right(bytes, next, end);
            if (behind < 0) {
                behind = Octets.endOfPacket(bytes, next, end);
                if (behind < 0) {
                    return next;
                }
                if (Octets.text(bytes, next, behind).startsWith("Event: ")) {
                    next = behind;
                    continue;
                }
                round.lab.faults().add(Faults.Kind.WRONG_ANSWER);
            }
            next = behind;
            answered(client);
        }
        return next;
    }

    private int right(byte[] bytes, int from, int to) {
        if (open() == 0 || !Octets.startsWith(bytes, from, to, answerHead)) {
            return -1;
        }
        int number = from + answerHead.length;
        int digits = Octets.digits(bytes, number, to);
        return Octets.number(bytes, number, digits) == answered ? round.shape.end(bytes, number + digits, to) : -1;
    }

    private void answered(Client client) {
        if (open() == 0) {
            return;
        }
        round.latencies.recordValue(Math.max(0, round.lab.loop().readAt() - sentAt[(int) (answered % sentAt.length)]));
        answered++;
        round.answers++;
        if (!round.over) {
            ask(client);
        }
    }

    @Override
    public void lost(Client client) {
        if (client.stage().compareTo(Client.Stage.READY) < 0) {
            round.crowd.failed();
            round.lab.faults().add(Faults.Kind.REFUSED);
        } else {
            round.lab.faults().add(Faults.Kind.CLOSED);
        }
    }
}
