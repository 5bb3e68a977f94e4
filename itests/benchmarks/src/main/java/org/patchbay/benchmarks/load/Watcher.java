package org.patchbay.benchmarks.load;

import org.patchbay.benchmarks.check.Octets;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** A session that waits for the events with which a server tells of slow readers. */
final class Watcher implements Role {
    private final Lab lab;
    private final Crowd crowd;
    private long told;
    private long firstAt;

    Watcher(Lab lab, Crowd crowd) {
        this.lab = lab;
        this.crowd = crowd;
    }

    /** How many it was told of. */
    long told() {
        return told;
    }

    /** When it was told of the first one. */
    long firstAt() {
        return firstAt;
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
        if (Octets.text(bytes, from, behind).startsWith("Event: SlowReader\r\n")) {
            firstAt = told == 0 ? lab.loop().readAt() : firstAt;
            told++;
        }
        return behind;
    }

    @Override
    public void lost(Client client) {
        if (client.stage().compareTo(Client.Stage.READY) < 0) {
            crowd.failed();
        }
    }
}
