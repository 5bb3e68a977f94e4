package org.patchbay.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Credentials;
import org.patchbay.benchmarks.wire.Role;

/** A connection that sends one attack. What the server says to it is not looked at, nor whether it closes. */
final class Attacker implements Role {
    private static final long LINGER = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);
    private static final long DRIP = TimeUnit.MILLISECONDS.toNanos(100);

    private final Attack attack;
    private final boolean reset;
    private final Client client;
    private int dripped;
    private long nextDrip;
    private long sentAt;
    private boolean over;

    Attacker(Lab lab, Attack attack, boolean reset) {
        this.attack = attack;
        this.reset = reset;
        this.client = lab.client(attack.loggedIn() ? Target.ACCOUNT : Credentials.NONE, this);
        client.start();
    }

    /** Whether it needs no more attention: it is over, or it only stays. */
    boolean settled() {
        return over || attack.end() == Attack.End.HOLD || attack.end() == Attack.End.DRIP;
    }

    /** Does what is due. */
    void at(long now) {
        if (over) {
            return;
        }
        if (attack.end() == Attack.End.DRIP) {
            drip(now);
        } else if (attack.end() != Attack.End.HOLD) {
            boolean sent = client.stage() == Client.Stage.READY && client.unsent() == 0;
            sentAt = sent && sentAt == 0 ? now : sentAt;
            boolean due = sent && (attack.end() == Attack.End.RESET || now - sentAt > LINGER);
            if (due || now - client.began() > LONGEST) {
                end();
            }
        }
    }

    private void drip(long now) {
        if (client.stage() == Client.Stage.READY && now >= nextDrip && dripped < attack.bytes().length) {
            client.send(new byte[] {attack.bytes()[dripped++]});
            client.flush();
            nextDrip = now + DRIP;
        }
    }

    void end() {
        over = true;
        client.drop(reset || attack.end() == Attack.End.RESET);
    }

    @Override
    public void ready(Client who) {
        if (attack.end() != Attack.End.DRIP) {
            who.send(attack.bytes());
            who.flush();
        }
    }

    @Override
    public int received(Client who, byte[] bytes, int from, int end) {
        return end;
    }

    @Override
    public void lost(Client who) {
        over = true;
    }
}
