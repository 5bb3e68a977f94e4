package org.patchbay.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.check.EventText;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.target.Target;
import org.patchbay.benchmarks.target.Vitals;
import org.patchbay.benchmarks.wire.Client;
import org.patchbay.benchmarks.wire.Credentials;
import org.patchbay.benchmarks.wire.Loop;
import org.patchbay.benchmarks.wire.Role;

/** Where one measurement of one server takes place. */
public final class Lab implements AutoCloseable {
    private static final double QUICK = 0.35;

    private final Loop loop = new Loop();
    private final Faults faults = new Faults();
    private final Target target;
    private final boolean quick;

    /** For measuring that server, for a shorter time if it has to be quick. */
    public Lab(Target target, boolean quick) {
        this.target = target;
        this.quick = quick;
    }

    Loop loop() {
        return loop;
    }

    Faults faults() {
        return faults;
    }

    Vitals look() {
        return Vitals.of(target);
    }

    /** The nanoseconds to measure, where a full run takes that many seconds. */
    long span(double seconds) {
        return (long) (seconds * (quick ? QUICK : 1) * TimeUnit.SECONDS.toNanos(1));
    }

    Client client(Credentials credentials, Role role) {
        return new Client(loop, target.address(), credentials, role);
    }

    /** Events as this server shows them. */
    EventText events(int headers, int length, int groups) {
        return new EventText(headers, length, groups, target.actionCopied());
    }

    /** Lets the loop turn for a time. */
    void rest(long nanos) {
        loop.turnUntil(System.nanoTime() + nanos);
    }

    @Override
    public void close() {
        loop.close();
    }
}
