package org.patchbay.core.action;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.patchbay.api.action.RawText;
import org.patchbay.api.action.Responder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.wire.PacketWriter;

/**
 * Writes the packets of one call. A packet leaves only when it is whole, so whatever happens to the call, the stream of
 * the session stays in order. The ActionID goes behind the first line, or where the lines of the head end.
 */
final class PacketResponder implements Responder {
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] SUCCESS = "Response: Success\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Call call;
    private final String actionId;
    private final PacketWriter packet = new PacketWriter();
    private boolean idWritten;

    PacketResponder(Call call) {
        this.call = call;
        this.actionId = call.request().actionId();
    }

    @Override
    public void sendAck(String message) {
        sendResponse("Success", message);
    }

    @Override
    public void sendError(String message) {
        sendResponse("Error", message);
    }

    @Override
    public void sendResponse(String response, String message) {
        head(response);
        message(message);
        flush();
    }

    @Override
    public void sendListAck(String message, String listFlag) {
        head("Success");
        packet.header("EventList", listFlag);
        message(message);
        flush();
    }

    @Override
    public void sendList(String message, Stream<AmiEvent> items, AmiEvent complete) {
        call.list(new ListPump(this, items, complete));
        sendListAck(message, "start");
    }

    @Override
    public void send(AmiMessage message) {
        requirePacketBoundary();
        List<String> lines = message.lines();
        if (lines.isEmpty() || !isHeader(lines.get(0), "Response") && !isHeader(lines.get(0), "Event")) {
            throw new IllegalArgumentException("A packet begins with Response or Event");
        }
        boolean own = !message.actionId().isEmpty();
        if (isHeader(lines.get(0), "Response")) {
            note(message.header("Response"));
        }
        wholeOrNothing(() -> {
            packet.line(lines.get(0));
            if (!own) {
                id();
            }
            lines.stream().skip(1).forEach(packet::line);
        });
        flush();
    }

    /** A script may catch what a bad line throws, and go on with another packet. */
    private void wholeOrNothing(Runnable script) {
        try {
            script.run();
        } catch (IllegalArgumentException e) {
            dropUnfinished();
            throw e;
        }
    }

    @Override
    public void sendEvent(AmiEvent event) {
        item(event);
        call.awaitRoom();
    }

    /** Writes an item without waiting for the client. */
    void item(AmiEvent event) {
        requirePacketBoundary();
        wholeOrNothing(() -> {
            packet.header("Event", event.name());
            if (event.header("ActionID").isEmpty()) {
                id();
            }
            event.lines().forEach(packet::line);
        });
        leave();
    }

    /** Writes the last packet of a list. */
    void listComplete(AmiEvent complete, String flag, long items) {
        wholeOrNothing(() -> {
            packet.header("Event", complete.name());
            packet.header("EventList", flag);
            packet.header("ListItems", Long.toString(items));
            complete.lines().forEach(packet::line);
            id();
        });
        leave();
    }

    /** An error whose text the client sent itself: a CR in it is data, and goes back as it came. */
    void echoError(String message) {
        head("Error");
        packet.echo("Message", message);
        flush();
    }

    /** An error in place of what the handler would have said; waits for nobody. */
    void errorNow(String message) {
        head("Error");
        message(message);
        leave();
    }

    @Override
    public void sendFollows(Consumer<RawText> script) {
        requirePacketBoundary();
        packet.header("Response", "Follows");
        packet.header("Privilege", "Command");
        id();
        new TextAnswer(call, packet.take()).play(script);
    }

    @Override
    public void append(String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("An empty line would end the packet; end() does that");
        }
        if (isHeader(line, "ActionID")) {
            idWritten = true;
        } else if (!idWritten
                && !isHeader(line, "Response")
                && !isHeader(line, "Event")
                && !isHeader(line, "Privilege")) {
            id();
            idWritten = true;
        }
        if (packet.size() == 0 && isHeader(line, "Response")) {
            note(line.substring(line.indexOf(':') + 1).strip());
        }
        packet.line(line);
    }

    private static boolean isHeader(String line, String name) {
        return line.length() > name.length()
                && line.charAt(name.length()) == ':'
                && line.regionMatches(true, 0, name, 0, name.length());
    }

    @Override
    public void end() {
        if (packet.size() == 0) {
            throw new IllegalStateException("There is no packet to end");
        }
        if (!idWritten) {
            id();
        }
        flush();
    }

    @Override
    public void sendLines(List<String> lines) {
        requirePacketBoundary();
        if (lines.isEmpty() || !lines.get(lines.size() - 1).isEmpty()) {
            throw new IllegalArgumentException("The last of these lines is an empty one");
        }
        wholeOrNothing(() -> lines.forEach(line -> {
            if (line.isEmpty()) {
                packet.end();
            } else {
                packet.line(line);
            }
        }));
        call.write(packet.take());
        call.awaitRoom();
    }

    /** A packet whose lines behind the head are encoded already. */
    void sendSuccess(byte[] lines) {
        byte[] head = SUCCESS;
        if (!actionId.isEmpty()) {
            head("Success");
            idWritten = false;
            head = packet.take();
        }
        byte[] whole = Arrays.copyOf(head, head.length + lines.length + END.length);
        System.arraycopy(lines, 0, whole, head.length, lines.length);
        System.arraycopy(END, 0, whole, head.length + lines.length, END.length);
        call.write(whole);
        call.awaitRoom();
    }

    private void head(String response) {
        requirePacketBoundary();
        note(response);
        packet.header("Response", response);
        id();
    }

    private void note(String response) {
        if (response.equals("Error")) {
            call.fail();
        }
    }

    private void message(String text) {
        if (!text.isEmpty()) {
            packet.header("Message", text);
        }
    }

    private void id() {
        if (!actionId.isEmpty()) {
            packet.echo("ActionID", actionId);
        }
    }

    private void requirePacketBoundary() {
        if (packet.size() > 0) {
            throw new IllegalStateException("The packet begun with append() has not been ended");
        }
    }

    /** Whole packet out, and a client that reads slowly holds its own script up, nobody else. */
    private void flush() {
        leave();
        call.awaitRoom();
    }

    private void leave() {
        idWritten = false;
        call.write(packet.end().take());
    }

    /** Ends a packet that its script left open; an error in the middle of one is dropped with it. */
    void endUnfinished() {
        if (packet.size() > 0) {
            end();
        }
    }

    /** Throws away what is not a whole packet yet. */
    void dropUnfinished() {
        idWritten = false;
        packet.take();
    }
}
