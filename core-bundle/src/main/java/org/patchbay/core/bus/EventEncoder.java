package org.patchbay.core.bus;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.wire.PacketWriter;

/** Turns an event into its bytes, once for all who read it. */
final class EventEncoder {
    private final ThreadLocal<PacketWriter> writers = ThreadLocal.withInitial(PacketWriter::new);
    private final AtomicLong debugNumber = new AtomicLong();

    /**
     * The bytes of the event.
     *
     * @throws IllegalArgumentException if a channel has a name or a variable that is not one line
     */
    byte[] encode(AmiEvent event, EventFormat format, Origin origin) {
        PacketWriter out = writers.get();
        out.take();
        out.header("Event", event.name());
        out.header("Privilege", event.categories().asAuthority());
        if (format.timestamp()) {
            out.header("Timestamp", Timestamps.of(Instant.now()));
        }
        if (format.debug()) {
            out.header("SequenceNumber", Long.toString(debugNumber.getAndIncrement()));
            out.header("File", origin.file());
            out.header("Line", Integer.toString(origin.line()));
            out.header("Func", origin.function());
        }
        event.lines().forEach(out::line);
        ChannelLines.append(event.channels(), format.channelVariables(), out);
        return out.end().take();
    }
}
