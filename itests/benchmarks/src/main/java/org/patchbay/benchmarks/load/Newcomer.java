package org.patchbay.benchmarks.load;

import org.HdrHistogram.Histogram;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Octets;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** A client that comes, logs in, pings once and leaves; how long that takes it. */
final class Newcomer implements Role {
    private static final byte[] PING = Octets.of("Action: Ping\r\nActionID: new\r\n\r\n");

    private final Lab lab;
    private final Histogram latencies;
    private final Client client;
    private boolean over;

    Newcomer(Lab lab, Histogram latencies) {
        this.lab = lab;
        this.latencies = latencies;
        this.client = lab.client(Target.ACCOUNT, this);
        client.start();
    }

    boolean over() {
        return over;
    }

    /** It has to be through by now. */
    void end() {
        if (!over) {
            over = true;
            lab.faults().add(Faults.Kind.REFUSED);
            client.drop(true);
        }
    }

    @Override
    public void ready(Client who) {
        who.send(PING);
    }

    @Override
    public int received(Client who, byte[] bytes, int from, int end) {
        int behind = Octets.endOfPacket(bytes, from, end);
        if (behind < 0) {
            return from;
        }
        String packet = Octets.text(bytes, from, behind);
        if (packet.startsWith("Response: ")) {
            if (!packet.startsWith("Response: Success\r\nActionID: new\r\nPing: Pong\r\n")) {
                lab.faults().add(Faults.Kind.WRONG_ANSWER);
            }
            over = true;
            latencies.recordValue(lab.loop().readAt() - who.began());
            who.drop(false);
        }
        return behind;
    }

    @Override
    public void lost(Client who) {
        end();
    }
}
