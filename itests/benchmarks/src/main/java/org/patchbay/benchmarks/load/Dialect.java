package org.patchbay.benchmarks.load;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.check.EventText;
import org.patchbay.benchmarks.check.Octets;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** Finds out whether another server's UserEvents contain the line {@code Action:}, which AMI 1.3 copies. */
public final class Dialect implements Role {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final EventText text = new EventText(1, 1, 1, true);
    private final Crowd crowd;
    private String event = "";

    private Dialect(Crowd crowd) {
        this.crowd = crowd;
    }

    /** The server, with what its events look like. */
    public static Target learn(Target target) throws MeasurementException {
        try (Lab lab = new Lab(target, true)) {
            Dialect dialect = new Dialect(new Crowd(lab.loop()));
            Client client = lab.client(Target.ACCOUNT.wanting("user"), dialect);
            dialect.crowd.open(List.of(client), 1);
            client.send(dialect.text.request(0));
            client.flush();
            long end = System.nanoTime() + PATIENCE;
            while (dialect.event.isEmpty() && System.nanoTime() < end) {
                lab.loop().turn(end);
            }
            client.drop(false);
            return target.copyingAction(dialect.event.contains("\r\nAction: UserEvent\r\n"));
        }
    }

    @Override
    public void ready(Client client) {
        crowd.up();
    }

    @Override
    public int received(Client client, byte[] bytes, int from, int end) {
        int behind = Octets.endOfPacket(bytes, from, end);
        if (behind < 0) {
            return from;
        }
        String packet = Octets.text(bytes, from, behind);
        if (EventText.numberOf(packet) == 0) {
            event = packet;
        }
        return behind;
    }

    @Override
    public void lost(Client client) {
        crowd.failed();
    }
}
