package org.patchbay.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.patchbay.api.message.AmiMessage;

/** Looking up headers in a request of twelve lines. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HeaderBench {
    /** A request. */
    @State(Scope.Thread)
    public static class Received {
        private final AmiMessage request = Samples.request();
    }

    /** The name of a header. */
    @State(Scope.Thread)
    public static class Wanted {
        /** The first, the last in other letters, and one that is not there. */
        @Param({"Action", "field-011", "ActionID"})
        public String name;
    }

    /** The first match without case. */
    @Benchmark
    public String header(Received received, Wanted wanted) {
        return received.request.header(wanted.name);
    }

    /** The action, which is looked for differently. */
    @Benchmark
    public String action(Received received) {
        return received.request.action();
    }
}
