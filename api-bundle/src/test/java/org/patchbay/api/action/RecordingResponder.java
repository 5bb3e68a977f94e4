package org.patchbay.api.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/** Writes down what a reply does with its responder, one line for each call. */
final class RecordingResponder implements Responder {
    private final List<String> calls = new ArrayList<>();

    static List<String> calls(Reply reply) {
        RecordingResponder out = new RecordingResponder();
        reply.sendTo(out);
        return out.calls;
    }

    @Override
    public void sendAck(String message) {
        calls.add("ack " + message);
    }

    @Override
    public void sendError(String message) {
        calls.add("error " + message);
    }

    @Override
    public void sendResponse(String response, String message) {
        calls.add("response " + response + " " + message);
    }

    @Override
    public void sendListAck(String message, String listFlag) {
        calls.add("listAck " + message + " " + listFlag);
    }

    @Override
    public void sendList(String message, Stream<AmiEvent> items, AmiEvent complete) {
        try (items) {
            List<String> names = items.map(AmiEvent::name).toList();
            calls.add("list " + message + " " + names + " " + complete.name() + " " + complete.lines());
        }
    }

    @Override
    public void send(AmiMessage packet) {
        calls.add("send " + packet.lines());
    }

    @Override
    public void sendEvent(AmiEvent event) {
        calls.add("event " + event.name() + " " + event.lines());
    }

    @Override
    public void sendFollows(Consumer<RawText> script) {
        StringBuilder text = new StringBuilder();
        script.accept(text::append);
        calls.add("follows " + text);
    }

    @Override
    public void append(String line) {
        calls.add("append " + line);
    }

    @Override
    public void end() {
        calls.add("end");
    }

    @Override
    public void sendLines(List<String> lines) {
        calls.add("lines " + lines);
    }
}
