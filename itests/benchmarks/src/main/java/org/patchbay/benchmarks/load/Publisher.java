package org.patchbay.benchmarks.load;

import org.patchbay.benchmarks.check.EventText;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Octets;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** The session that raises the events of a measurement. Each has to be acknowledged, in order. */
final class Publisher implements Role {
    private static final byte[] HEAD = Octets.of("Response: Success\r\nActionID: e");
    private static final byte[] TAIL = Octets.of("\r\nMessage: Event Sent\r\n\r\n");

    private final Lab lab;
    private final EventText text;
    private final Crowd crowd;
    private long published;
    private long acknowledged;

    Publisher(Lab lab, EventText text, Crowd crowd) {
        this.lab = lab;
        this.text = text;
        this.crowd = crowd;
    }

    /** The number of the next event. */
    long published() {
        return published;
    }

    /** Events without an answer. */
    long unacknowledged() {
        return published - acknowledged;
    }

    /** Notes the next event to be sent. */
    void publish(Client client) {
        client.send(text.request(published++));
    }

    @Override
    public void ready(Client client) {
        crowd.up();
    }

    @Override
    public int received(Client client, byte[] bytes, int from, int end) {
        int next = from;
        while (next < end) {
            int behind = acknowledgement(bytes, next, end);
            if (behind < 0) {
                behind = Octets.endOfPacket(bytes, next, end);
                if (behind < 0) {
                    return next;
                }
                if (Octets.text(bytes, next, behind).startsWith("Response: ")) {
                    lab.faults().add(Faults.Kind.WRONG_ANSWER);
                    acknowledged++;
                }
            } else {
                acknowledged++;
            }
            next = behind;
        }
        return next;
    }

    private int acknowledgement(byte[] bytes, int from, int to) {
        if (!Octets.startsWith(bytes, from, to, HEAD)) {
            return -1;
        }
        int number = from + HEAD.length;
        int digits = Octets.digits(bytes, number, to);
        boolean right = Octets.number(bytes, number, digits) == acknowledged
                && Octets.startsWith(bytes, number + digits, to, TAIL);
        return right ? number + digits + TAIL.length : -1;
    }

    @Override
    public void lost(Client client) {
        if (client.stage().compareTo(Client.Stage.READY) < 0) {
            crowd.failed();
            lab.faults().add(Faults.Kind.REFUSED);
        } else {
            lab.faults().add(Faults.Kind.CLOSED);
        }
    }
}
