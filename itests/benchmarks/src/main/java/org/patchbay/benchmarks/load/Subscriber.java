package org.patchbay.benchmarks.load;

import org.patchbay.benchmarks.check.Delivery;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Group;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** A session that stays and has to receive all events of its group. */
final class Subscriber implements Role, Delivery.Others {
    private final Lab lab;
    private final Group group;
    private final Crowd crowd;
    private Delivery delivery;

    Subscriber(Lab lab, Group group, Crowd crowd) {
        this.lab = lab;
        this.group = group;
        this.crowd = crowd;
    }

    @Override
    public void ready(Client client) {
        delivery = Delivery.toMember(group, this);
        crowd.up();
    }

    /** Events it has not received yet. */
    long missing() {
        return delivery.missing();
    }

    @Override
    public int received(Client client, byte[] bytes, int from, int end) {
        return delivery.accept(bytes, from, end, lab.loop().readAt());
    }

    @Override
    public void answer(String packet) {
        // It has asked for nothing.
        lab.faults().add(Faults.Kind.WRONG_ANSWER);
    }

    @Override
    public void lost(Client client) {
        if (client.stage().compareTo(Client.Stage.READY) < 0) {
            crowd.failed();
            lab.faults().add(Faults.Kind.REFUSED);
        } else {
            lab.faults().add(Faults.Kind.CLOSED);
            delivery.close();
        }
    }

    /** The measurement is over: what has not come is lost. */
    void end() {
        delivery.close();
    }
}
