package org.patchbay.benchmarks.load;

import org.patchbay.benchmarks.check.Delivery;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Group;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** A session that asks for events and reads none. What it finds when it reads at last has to be in order. */
final class Sleeper implements Role, Delivery.Others {
    private final Lab lab;
    private final Group group;
    private final Crowd crowd;
    private Delivery delivery;
    private boolean ended;

    Sleeper(Lab lab, Group group, Crowd crowd) {
        this.lab = lab;
        this.group = group;
        this.crowd = crowd;
    }

    @Override
    public void ready(Client client) {
        delivery = Delivery.toGuest(group, this);
        client.reading(false);
        crowd.up();
    }

    /** Whether the server had closed the connection. */
    boolean ended() {
        return ended;
    }

    @Override
    public int received(Client client, byte[] bytes, int from, int end) {
        return delivery.accept(bytes, from, end, lab.loop().readAt());
    }

    @Override
    public void answer(String packet) {
        lab.faults().add(Faults.Kind.WRONG_ANSWER);
    }

    @Override
    public void lost(Client client) {
        if (client.stage().compareTo(Client.Stage.READY) < 0) {
            crowd.failed();
        }
        ended = true;
    }

    void close() {
        delivery.closeGuest();
    }
}
