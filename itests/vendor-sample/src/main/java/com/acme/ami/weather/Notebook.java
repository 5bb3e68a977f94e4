package com.acme.ami.weather;

import java.util.concurrent.atomic.AtomicInteger;

/** What this pack remembers of one session. */
final class Notebook implements AutoCloseable {
    private final AtomicInteger dumps = new AtomicInteger();
    private final Runnable whenClosed;

    Notebook(Runnable whenClosed) {
        this.whenClosed = whenClosed;
    }

    int countDump() {
        return dumps.incrementAndGet();
    }

    @Override
    public void close() {
        whenClosed.run();
    }
}
