package org.patchbay.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.patchbay.api.message.AmiEvent;

/** From publishing to the bytes of each session. One operation is one event, with all that it costs all sessions. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StreamBench {
    private static final int EVENTS = 32;
    private static final int GROUPS = 10;

    /** An event is encoded and appended; its one reader does not want it. */
    @State(Scope.Thread)
    public static class Publishing {
        private Manager manager;
        private AmiEvent event;

        /** How many headers the event has. */
        @Param({"2", "10", "40"})
        public int headers;

        /** Starts. */
        @Setup
        public void begin() {
            manager = new Manager();
            manager.login("off");
            event = Samples.event(headers);
        }

        /** Ends. */
        @TearDown
        public void end() {
            manager.close();
        }
    }

    /** Sessions that want everything, or each a tenth of it. */
    @State(Scope.Thread)
    public static class Delivering {
        private final List<Manager.Client> clients = new ArrayList<>();
        private final AmiEvent event = Samples.event(10);
        private Manager manager;

        /** How many sessions there are. */
        @Param({"1", "100", "1000"})
        public int sessions;

        /** Whether they have filters, ten different ones; one of them matches. */
        @Param({"false", "true"})
        public boolean filtered;

        /** Starts. */
        @Setup
        public void begin() {
            manager = new Manager();
            for (int i = 0; i < sessions; i++) {
                Manager.Client client = manager.login("user");
                if (filtered) {
                    client.converse(
                            "Action: Filter\r\nOperation: Add\r\nFilter: UserEvent: Group%03d".formatted(i % GROUPS));
                }
                clients.add(client);
            }
        }

        /** Ends. */
        @TearDown
        public void end() {
            manager.close();
        }

        long publishAndDrain() {
            for (int i = 0; i < EVENTS; i++) {
                manager.stream().publish(event);
            }
            long bytes = 0;
            for (Manager.Client client : clients) {
                bytes += client.drain();
            }
            return bytes;
        }
    }

    /** Encoding and appending. */
    @Benchmark
    public void encodeAndAppend(Publishing publishing) {
        publishing.manager.stream().publish(publishing.event);
    }

    /** Encoding, appending, and draining every session, 32 events at a time. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long appendAndDrain(Delivering delivering) {
        return delivering.publishAndDrain();
    }
}
