package org.patchbay.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketDefect;
import org.patchbay.api.wire.PacketReader;
import org.patchbay.api.wire.WireLimits;

/** The reading side of a client: splits the greeting off, then puts packet after packet into the inbox. */
final class Reading implements Runnable, PacketReader.Sink {
    /** Far above what a server sends: a test client takes what comes. */
    private static final WireLimits GENEROUS = WireLimits.of(256 * 1024, 100_000);

    private static final String END_OF_COMMAND = "--END COMMAND--";

    private final InputStream in;
    private final Inbox inbox;
    private final PacketReader reader = new PacketReader(GENEROUS);

    /** The lines of a {@code Response: Follows} whose end has not come: its output may contain empty lines. */
    private List<String> following = List.of();

    Reading(InputStream in, Inbox inbox) {
        this.in = in;
        this.inbox = inbox;
    }

    @Override
    public void run() {
        try {
            readGreeting();
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                reader.feed(ByteBuffer.wrap(buffer, 0, length), this);
            }
            end("the server closed the connection");
        } catch (IOException e) {
            end("the connection broke: " + e.getMessage());
        }
    }

    private void end(String reason) {
        if (!following.isEmpty()) {
            inbox.add(AmiMessage.ofLines(following));
        }
        inbox.end(reason);
    }

    /** The greeting is one line without an empty line behind it, so it is no packet. */
    private void readGreeting() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return;
            }
            line.append((char) octet);
        }
        byte[] octets = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        inbox.greeted(new String(octets, StandardCharsets.UTF_8).stripTrailing());
    }

    @Override
    public void packet(AmiMessage message) {
        if (!following.isEmpty()) {
            List<String> longer = new ArrayList<>(following);
            longer.add("");
            longer.addAll(message.lines());
            follow(longer, message);
        } else if (message.header("Response").equals("Follows")) {
            follow(message.lines(), message);
        } else {
            inbox.add(message);
        }
    }

    private void follow(List<String> lines, AmiMessage latest) {
        if (latest.lines().stream().anyMatch(line -> line.endsWith(END_OF_COMMAND))) {
            following = List.of();
            inbox.add(AmiMessage.ofLines(lines));
        } else {
            following = lines;
        }
    }

    @Override
    public void malformed(AmiMessage rest, PacketDefect defect) {
        inbox.add(rest);
        inbox.end("a packet was larger than this client takes (" + defect + ")");
    }
}
