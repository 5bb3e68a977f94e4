package org.patchbay.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchbay.api.action.RawText;
import org.patchbay.api.action.Reply;
import org.patchbay.api.action.Responder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.Header;
import org.patchbay.api.wire.FollowsText;

/**
 * Collects the packets of one answer as the client would get them, the {@code ActionID} of the request included. It
 * refuses what the server refuses, and a little more: a line that is not one line, a packet that begins with neither
 * {@code Response} nor {@code Event}, a packet begun with {@link #append} that nobody ends.
 *
 * <p><b>Threads.</b> Used by one thread at a time.
 */
public final class Recorder implements Responder {
    private static final String ACTION_ID = "ActionID";

    private final String actionId;
    private final List<AmiMessage> packets = new ArrayList<>();

    /** The packet that append() is writing, as far as it is; empty between packets. */
    private final List<String> open = new ArrayList<>();

    private boolean closing;

    /**
     * A recorder for the answer to a request.
     *
     * @param request what is answered; its {@code ActionID}, if it has one, goes into each packet
     */
    public Recorder(AmiMessage request) {
        this.actionId = request.actionId();
    }

    /**
     * The packets so far.
     *
     * @return a snapshot
     * @throws IllegalStateException if a packet was begun and not ended
     */
    public List<AmiMessage> packets() {
        requireNoOpenPacket();
        return List.copyOf(packets);
    }

    /**
     * The first packet, which is the response.
     *
     * @return the packet
     * @throws IllegalStateException if nothing was answered, or a packet was begun and not ended
     */
    public AmiMessage first() {
        if (packets().isEmpty()) {
            throw new IllegalStateException("Nothing was answered");
        }
        return packets.get(0);
    }

    /**
     * All packets as text: each line ended by a line feed, each packet by an empty line. The wire has CR and LF instead.
     *
     * @return the text
     */
    public String text() {
        return packets().stream()
                .flatMap(packet -> Stream.concat(packet.lines().stream(), Stream.of("")))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Whether the server would close the session after this answer.
     *
     * @return true after {@link Reply#closingSession()}
     */
    public boolean closesSession() {
        return closing;
    }

    void closeSession() {
        closing = true;
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
        AmiMessage head = AmiMessage.of("Response", response);
        send(message.isEmpty() ? head : head.with("Message", message));
    }

    @Override
    public void sendListAck(String message, String listFlag) {
        AmiMessage head = AmiMessage.of("Response", "Success").with("EventList", listFlag);
        send(message.isEmpty() ? head : head.with("Message", message));
    }

    @Override
    public void sendList(String message, Stream<AmiEvent> items, AmiEvent complete) {
        sendListAck(message, "start");
        int count = 0;
        try (items) {
            Iterator<AmiEvent> each = items.iterator();
            while (each.hasNext()) {
                sendEvent(each.next());
                count++;
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(new Header("Event", complete.name()).line());
        lines.add("EventList: Complete");
        lines.add("ListItems: " + count);
        lines.addAll(complete.lines());
        record(lines, lines.size());
    }

    @Override
    public void send(AmiMessage packet) {
        record(packet.lines(), 1);
    }

    @Override
    public void sendEvent(AmiEvent event) {
        List<String> lines = new ArrayList<>();
        lines.add(new Header("Event", event.name()).line());
        lines.addAll(event.lines());
        record(lines, 1);
    }

    /** The text is one packet, whose last line ends with the mark; its lines may be empty. */
    @Override
    public void sendFollows(Consumer<RawText> script) {
        requireNoOpenPacket();
        List<String> lines = new ArrayList<>(List.of("Response: Follows", "Privilege: Command"));
        addActionIdTo(lines, lines.size(), "");
        FollowsText guard = new FollowsText();
        StringBuilder text = new StringBuilder();
        script.accept(piece -> text.append(guard.guard(piece)));
        text.append(guard.end());
        lines.addAll(List.of(text.toString().split("\n", -1)));
        packets.add(AmiMessage.ofLines(lines));
    }

    @Override
    public void append(String line) {
        requireOneLine(line);
        if (open.isEmpty()) {
            requireKind(line);
        }
        if (!belongsInFront(line)) {
            addActionIdTo(open, open.size(), line);
        }
        open.add(line);
    }

    @Override
    public void end() {
        if (open.isEmpty()) {
            throw new IllegalStateException("end() without a line in front of it");
        }
        addActionIdTo(open, open.size(), "");
        packets.add(AmiMessage.ofLines(open));
        open.clear();
    }

    /** Each empty line ends a packet of what stands in front of it, which may be nothing. */
    @Override
    public void sendLines(List<String> lines) {
        requireNoOpenPacket();
        if (lines.isEmpty() || !lines.get(lines.size() - 1).isEmpty()) {
            throw new IllegalArgumentException("The last of these lines is an empty one");
        }
        lines.stream().filter(line -> !line.isEmpty()).forEach(Recorder::requireOneLine);
        List<String> packet = new ArrayList<>();
        for (String line : lines) {
            if (line.isEmpty()) {
                packets.add(AmiMessage.ofLines(packet));
                packet.clear();
            } else {
                packet.add(line);
            }
        }
    }

    private void record(List<String> packet, int placeOfActionId) {
        requireNoOpenPacket();
        if (packet.isEmpty()) {
            throw new IllegalArgumentException("A packet has at least one line");
        }
        packet.forEach(Recorder::requireOneLine);
        requireKind(packet.get(0));
        List<String> lines = new ArrayList<>(packet);
        addActionIdTo(lines, placeOfActionId, "");
        packets.add(AmiMessage.ofLines(lines));
    }

    /** Adds the ActionID of the request, unless there is none, or the packet or its next line has one. */
    private void addActionIdTo(List<String> lines, int place, String next) {
        if (!actionId.isEmpty()
                && !named(next, ACTION_ID)
                && lines.stream().noneMatch(line -> named(line, ACTION_ID))) {
            lines.add(place, ACTION_ID + ": " + actionId);
        }
    }

    private static boolean belongsInFront(String line) {
        return named(line, "Response") || named(line, "Event") || named(line, "Privilege");
    }

    private static boolean named(String line, String name) {
        return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
    }

    private static void requireKind(String line) {
        if (!named(line, "Response") && !named(line, "Event")) {
            throw new IllegalArgumentException("A packet begins with Response or Event, not with '" + line + "'");
        }
    }

    private static void requireOneLine(String line) {
        Objects.requireNonNull(line, "line");
        if (line.isEmpty()) {
            throw new IllegalArgumentException("An empty line would end the packet; that is what end() is for");
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException("CR, LF and NUL cannot be part of a line (position " + i + ")");
            }
        }
    }

    private void requireNoOpenPacket() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The packet that append() began was not ended by end()");
        }
    }
}
