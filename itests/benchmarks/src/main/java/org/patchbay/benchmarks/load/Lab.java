package org.patchbay.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.patchbay.benchmarks.check.EventText;
import org.patchbay.benchmarks.check.Faults;
import org.patchbay.benchmarks.subject.LiveHeap;
import org.patchbay.benchmarks.subject.Target;
import org.patchbay.benchmarks.subject.Vitals;
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
    private final long patience;

    /** For measuring that server, for a shorter time if it has to be quick. */
    public Lab(Target target, boolean quick) {
        this(target, quick, TimeUnit.SECONDS.toNanos(quick ? 2 : 5));
    }

    /** The same; what has not come after so many nanoseconds in which nothing came does not come. */
    Lab(Target target, boolean quick, long patience) {
        this.target = target;
        this.quick = quick;
        this.patience = patience;
    }

    Loop loop() {
        return loop;
    }

    Faults faults() {
        return faults;
    }

    /** The kilobytes of live objects in the server's heap, if it is one of ours. */
    double liveKb() {
        return target.ours() ? LiveHeap.kilobytes(target.pid().orElseThrow()) : Double.NaN;
    }

    Vitals look() {
        return Vitals.of(target);
    }

    /** The nanoseconds to measure, where a full run takes that many seconds. */
    long span(double seconds) {
        return (long) (seconds * (quick ? QUICK : 1) * TimeUnit.SECONDS.toNanos(1));
    }

    /** How long to wait for what has not come before it is given up. */
    long patience() {
        return patience;
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
