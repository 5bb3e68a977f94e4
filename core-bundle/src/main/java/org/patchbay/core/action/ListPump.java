package org.patchbay.core.action;

import java.util.Iterator;
import java.util.stream.Stream;
import org.patchbay.api.message.AmiEvent;

/** The items of a list on their way out, one at a time, as fast as the client reads. Used by one thread at a time. */
final class ListPump {
    /** Items written in one go before others get the worker. */
    private static final int IN_A_ROW = 1024;

    private final PacketResponder out;
    private final Stream<AmiEvent> stream;
    private final AmiEvent complete;
    private Iterator<AmiEvent> items;
    /** Written by the thread that pumps, read by the one that withdraws the action. */
    private volatile long written;

    ListPump(PacketResponder out, Stream<AmiEvent> stream, AmiEvent complete) {
        this.out = out;
        this.stream = stream;
        this.complete = complete;
    }

    /** Writes some items; true if there are no more. */
    boolean writeSome(Call call) {
        if (items == null) {
            items = stream.iterator();
        }
        for (int i = 0; i < IN_A_ROW && !call.session().full(); i++) {
            if (!items.hasNext()) {
                return true;
            }
            out.item(items.next());
            written = written + 1;
        }
        return false;
    }

    AmiEvent complete() {
        return complete;
    }

    long written() {
        return written;
    }

    /** Writes the closing event. */
    void finish(String flag) {
        out.listComplete(complete, flag, written);
    }

    /** Gives back what the stream holds. */
    void close() {
        stream.close();
    }
}
