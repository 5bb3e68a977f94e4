package org.patchbay.core.session;

import java.util.List;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;

/** What a client sent and is to be answered, in its turn. */
public sealed interface Incoming {
    /** A message without lines. A client that sends nothing but line ends sends many of them at once. */
    Incoming EMPTY = new Request(AmiMessage.ofLines(List.of()));

    /** That message. */
    static Incoming of(AmiMessage message) {
        return message == EMPTY.message() ? EMPTY : new Request(message);
    }

    /** What there is of the message. */
    AmiMessage message();

    /**
     * A whole message.
     *
     * @param message the message
     */
    record Request(AmiMessage message) implements Incoming {}

    /**
     * A message that broke a limit.
     *
     * @param message what was kept of it
     * @param defect what is wrong
     */
    record Malformed(AmiMessage message, PacketDefect defect) implements Incoming {}
}
