package org.patchbay.benchmarks.micro;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.patchbay.api.message.AmiMessage;

/** A request from its bytes to the bytes of its answer, without a socket. One operation is one request. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class DispatchBench {
    private static final int PIPELINED = 50;

    private final byte[] one = Samples.stream(AmiMessage.of("Action", "Ping").with("ActionID", "17.42"), 1);
    private final byte[] many = Samples.stream(AmiMessage.of("Action", "Ping").with("ActionID", "17.42"), PIPELINED);
    private final byte[] list =
            Samples.stream(AmiMessage.of("Action", "ListCommands").with("ActionID", "17.42"), 1);
    private Manager manager;
    private Manager.Client client;

    /** Starts. */
    @Setup
    public void begin() {
        manager = new Manager();
        client = manager.login("off");
    }

    /** Ends. */
    @TearDown
    public void end() {
        manager.close();
    }

    /** One ping. */
    @Benchmark
    public long ping() {
        return answer(one);
    }

    /** Fifty pings in one read. */
    @Benchmark
    @OperationsPerInvocation(PIPELINED)
    public long pingPipelined() {
        return answer(many);
    }

    /** A list of the four commands there are here. */
    @Benchmark
    public long listCommands() {
        return answer(list);
    }

    private long answer(byte[] requests) {
        client.feed(ByteBuffer.wrap(requests));
        long bytes = client.drain();
        if (bytes == 0) {
            throw new IllegalStateException("There is no answer");
        }
        return bytes;
    }
}
