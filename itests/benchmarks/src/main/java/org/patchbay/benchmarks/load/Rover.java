package org.patchbay.benchmarks.load;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.check.Delivery;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.check.Group;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Role;

/** A session that comes while events flow, stays a moment, leaves in one way or another, and comes again. */
final class Rover implements Role, Delivery.Others {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int SHORTEST_STAY = 50;
    private static final int LONGEST_STAY = 500;
    private static final int LONGEST_BREAK = 20;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Lab lab;
    private final Group group;
    private final Random random;
    private Client client;
    private Delivery delivery;
    private long next;
    private long visits;

    Rover(Lab lab, Group group, long seed) {
        this.lab = lab;
        this.group = group;
        this.random = new Random(seed);
        this.next = System.nanoTime() + between(0, LONGEST_STAY);
    }

    private long between(int least, int most) {
        return (least + random.nextInt(most - least)) * MILLI;
    }

    /** How often it was logged in. */
    long visits() {
        return visits;
    }

    /** Does what is due. */
    void at(long now) {
        if (now < next) {
            return;
        }
        if (client == null) {
            client = lab.client(Target.ACCOUNT.wanting("user"), this);
            next = now + PATIENCE;
            client.start();
        } else if (client.stage() == Client.Stage.READY) {
            leave(now);
        } else {
            lab.faults().add(Faults.Kind.WRONG_ANSWER);
            over();
        }
    }

    private void leave(long now) {
        switch (random.nextInt(3)) {
            case 0 -> vanish(true);
            case 1 -> vanish(false);
            default -> {
                next = now + PATIENCE;
                client.logoff();
            }
        }
    }

    private void vanish(boolean reset) {
        client.drop(reset);
        over();
    }

    private void over() {
        if (client != null) {
            client.drop(true);
        }
        if (delivery != null) {
            delivery.closeGuest();
        }
        client = null;
        delivery = null;
        next = System.nanoTime() + between(0, LONGEST_BREAK);
    }

    @Override
    public void ready(Client who) {
        visits++;
        delivery = Delivery.toGuest(group, this);
        next = System.nanoTime() + between(SHORTEST_STAY, LONGEST_STAY);
    }

    @Override
    public int received(Client who, byte[] bytes, int from, int end) {
        return delivery.accept(bytes, from, end, lab.loop().readAt());
    }

    @Override
    public void answer(String packet) {
        if (!client.goodbye(packet)) {
            lab.faults().add(Faults.Kind.WRONG_ANSWER);
        }
    }

    @Override
    public void lost(Client who) {
        if (who.stage() != Client.Stage.GOODBYE) {
            lab.faults().add(who.stage().compareTo(Client.Stage.READY) < 0 ? Faults.Kind.REFUSED : Faults.Kind.CLOSED);
        }
        over();
    }

    /** Leaves for good. */
    void end() {
        over();
        next = Long.MAX_VALUE;
    }
}
