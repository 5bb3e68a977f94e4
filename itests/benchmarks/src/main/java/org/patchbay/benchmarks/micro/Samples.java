package org.patchbay.benchmarks.micro;

import java.util.stream.IntStream;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.wire.PacketWriter;

/** What the benchmarks feed. */
final class Samples {
    static final String VALUE = "abcdefghijklmnopqrstuvwxyz012345";

    private Samples() {}

    /** An event with so many headers of the usual size. */
    static AmiEvent event(int headers) {
        AmiEvent event = AmiEvent.of("UserEvent", EventCategory.USER).with("UserEvent", "Group000");
        for (int i = 0; i < headers; i++) {
            event = event.with("Field-%03d".formatted(i), VALUE);
        }
        return event;
    }

    /** A request with twelve lines. */
    static AmiMessage request() {
        return AmiMessage.ofLines(IntStream.range(0, 12)
                .mapToObj(i -> i == 0 ? "Action: Originate" : "Field-%03d: %s".formatted(i, VALUE))
                .toList());
    }

    /** So many requests, one behind the other. */
    static byte[] stream(AmiMessage request, int times) {
        PacketWriter out = new PacketWriter();
        for (int i = 0; i < times; i++) {
            out.packet(request);
        }
        return out.take();
    }
}
