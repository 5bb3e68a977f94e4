package org.patchbay.core.session;

import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;

/** What a client sent and is to be answered, in its turn. */
public sealed interface Incoming {
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
