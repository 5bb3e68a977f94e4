package org.patchbay.webconsole.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one browser is still to be sent. Nobody waits for it: beyond {@link #MOST_BYTES} a message is refused, and no
 * thread is held while the network takes nothing.
 */
final class Stream implements WriteListener {
    /** Bytes that may wait for a browser. */
    static final int MOST_BYTES = 512 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable onOver;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bytes = new AtomicInteger();

    /** Who raises it from 0 writes; the others only say that there is more to do. */
    private final AtomicInteger turn = new AtomicInteger();

    private final AtomicBoolean over = new AtomicBoolean();

    /** The network takes nothing until {@link #onWritePossible}. Written in turn, and by the web server. */
    private volatile boolean blocked = true;

    /** What was written has not been flushed. In turn only. */
    private boolean unflushed;

    private volatile boolean closing;

    Stream(AsyncContext context, Runnable onOver) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.onOver = onOver;
    }

    /** Begins; the first bytes go out as soon as the web server says so. */
    void open() {
        out.setWriteListener(this);
    }

    /** Sends a message; false if it was dropped, since this browser takes too little. */
    boolean send(String event, String data) {
        byte[] message = ("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        if (closing || bytes.addAndGet(message.length) > MOST_BYTES) {
            bytes.addAndGet(-message.length);
            return false;
        }
        waiting.add(message);
        pump();
        return true;
    }

    /** Ends it, whatever waits. */
    void close() {
        closing = true;
        pump();
    }

    @Override
    public void onWritePossible() {
        blocked = false;
        pump();
    }

    @Override
    public void onError(Throwable gone) {
        // A browser that goes away is everyday life.
        closing = true;
        blocked = false;
        pump();
    }

    private void pump() {
        if (turn.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            work();
            seen = turn.addAndGet(-seen);
        } while (seen != 0);
    }

    private void work() {
        if (closing) {
            finish();
            return;
        }
        try {
            while (ready() && step()) {
                continue;
            }
        } catch (IOException | IllegalStateException gone) {
            closing = true;
            finish();
        }
    }

    /** In this order: the web server may call back before {@code isReady} returns. */
    private boolean ready() {
        if (blocked) {
            return false;
        }
        blocked = true;
        if (out.isReady()) {
            blocked = false;
            return true;
        }
        return false;
    }

    /** One write or flush; false if there is nothing to do. */
    private boolean step() throws IOException {
        byte[] next = waiting.poll();
        if (next != null) {
            bytes.addAndGet(-next.length);
            out.write(next);
            unflushed = true;
            return true;
        }
        if (unflushed) {
            unflushed = false;
            out.flush();
            return true;
        }
        return false;
    }

    private void finish() {
        if (over.compareAndSet(false, true)) {
            waiting.clear();
            try {
                context.complete();
            } catch (IllegalStateException ended) {
                // The web server was faster.
                bytes.set(0);
            }
            onOver.run();
        }
    }
}
