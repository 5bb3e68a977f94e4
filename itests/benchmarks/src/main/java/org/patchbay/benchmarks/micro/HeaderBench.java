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
@State(Scope.Thread)
public class HeaderBench {
    private final AmiMessage request = Samples.request();

    /** The header that is looked for: the first, the last in other letters, and none. */
    @Param({"Action", "field-011", "ActionID"})
    public String name;

    /** The first match without case. */
    @Benchmark
    public String header() {
        return request.header(name);
    }

    /** The action, which is looked for differently. */
    @Benchmark
    public String action() {
        return request.action();
    }
}
