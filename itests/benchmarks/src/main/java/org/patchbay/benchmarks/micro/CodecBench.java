package org.patchbay.benchmarks.micro;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.PacketWriter;
import org.patchbay.api.wire.WireLimits;

/** Bytes to messages and back; one operation is one message. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBench {
    private static final int MESSAGES = 100;

    /** A stream of requests, and the size of the pieces in which it comes. */
    @State(Scope.Thread)
    public static class Stream {
        private final PacketReader reader = new PacketReader(WireLimits.AMI);
        private final byte[] small =
                Samples.stream(AmiMessage.of("Action", "Ping").with("ActionID", "17.42"), MESSAGES);
        private final byte[] large = Samples.stream(Samples.request(), MESSAGES);

        /** Bytes that come at once. */
        @Param({"16", "1024", "65536"})
        public int piece;

        void feed(byte[] bytes, Blackhole hole) {
            PacketReader.Sink sink = new PacketReader.Sink() {
                @Override
                public void packet(AmiMessage message) {
                    hole.consume(message);
                }

                @Override
                public void malformed(AmiMessage rest, PacketDefect defect) {
                    throw new IllegalStateException("This stream is well formed");
                }
            };
            for (int from = 0; from < bytes.length; from += piece) {
                reader.feed(ByteBuffer.wrap(bytes, from, Math.min(piece, bytes.length - from)), sink);
            }
        }
    }

    /** Messages to be written. */
    @State(Scope.Thread)
    public static class Output {
        private final PacketWriter writer = new PacketWriter();
        private final AmiMessage packet = Samples.request();
        private final AmiEvent event = Samples.event(10);
    }

    /** Pings of two lines. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void readPing(Stream stream, Blackhole hole) {
        stream.feed(stream.small, hole);
    }

    /** Requests of twelve lines. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void readRequest(Stream stream, Blackhole hole) {
        stream.feed(stream.large, hole);
    }

    /** A packet of twelve lines. */
    @Benchmark
    public byte[] writePacket(Output output) {
        return output.writer.packet(output.packet).take();
    }

    /** An event of eleven headers, as the item of a list. */
    @Benchmark
    public byte[] writeEvent(Output output) {
        return output.writer.event(output.event).take();
    }
}
