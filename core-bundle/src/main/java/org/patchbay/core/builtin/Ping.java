package org.patchbay.core.builtin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.core.action.BuiltIn;
import org.patchbay.core.action.Call;
import org.patchbay.core.bus.Timestamps;

/** {@code Action: Ping}: keeps a connection alive (specification 14.1). */
public final class Ping extends BuiltIn {
    private static final String PONG = "Ping: Pong\r\nTimestamp: ";
    private static final byte[] LINES =
            (PONG + " ".repeat(Timestamps.LENGTH) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    /** The action. */
    public Ping() {
        super(ActionDescriptor.of("Ping").synopsis("Keepalive command. "));
    }

    @Override
    protected Reply answer(Call call) {
        byte[] lines = LINES.clone();
        Timestamps.put(Instant.now(), lines, PONG.length());
        return call.successWith(lines);
    }
}
