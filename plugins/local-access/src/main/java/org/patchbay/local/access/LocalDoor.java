package org.patchbay.local.access;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets callers in, each on a thread of its own, up to a limit; one more is closed without a word. */
final class LocalDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDoor.class);

    /** Nobody types that many commands at the same time. */
    static final int MAX_CALLERS = 8;

    private static final long IDLE_SECONDS = 5;
    private static final long FAREWELL_SECONDS = 2;

    private final SocketFile file;
    private final ServerSocketChannel server;
    private final Selector selector;
    private final Rooms rooms;
    private final ExecutorService callers;
    private final Thread doorkeeper;
    private volatile boolean closed;

    private LocalDoor(SocketFile file, ServerSocketChannel server, Rooms rooms) throws IOException {
        this.file = file;
        this.server = server;
        this.rooms = rooms;
        this.selector = Selector.open();
        AtomicInteger number = new AtomicInteger();
        this.callers = new ThreadPoolExecutor(
                0,
                MAX_CALLERS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> daemon(task, "patchbay-local-" + number.incrementAndGet()));
        this.doorkeeper = daemon(this::keep, "patchbay-local-door");
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** For what a shell runs; its caller's own thread listens for an interrupt meanwhile. */
    static Thread shellThread(Runnable task) {
        return daemon(task, "patchbay-local-shell");
    }

    /** Opens the door. */
    static LocalDoor open(SocketFile file, Rooms rooms) throws IOException {
        LocalDoor door = new LocalDoor(file, file.bind(), rooms);
        door.server.configureBlocking(false);
        door.server.register(door.selector, SelectionKey.OP_ACCEPT);
        door.doorkeeper.start();
        return door;
    }

    private void keep() {
        while (!closed) {
            try {
                selector.select();
                selector.selectedKeys().clear();
                for (SocketChannel caller = accept(); caller != null; caller = accept()) {
                    letIn(caller);
                }
            } catch (IOException e) {
                if (!closed) {
                    LOG.warn("the door for bin/patchbay -rx is closed: {}", e.toString());
                }
                return;
            }
        }
    }

    private SocketChannel accept() throws IOException {
        return closed ? null : server.accept();
    }

    private void letIn(SocketChannel channel) throws IOException {
        try {
            callers.execute(() -> serve(channel));
        } catch (RejectedExecutionException tooMany) {
            channel.close();
        }
    }

    private void serve(SocketChannel channel) {
        try (LineChannel lines = new LineChannel(channel)) {
            new LocalCaller(lines, rooms).serve();
        } catch (IOException e) {
            LOG.debug("a local caller has left", e);
        }
    }

    /** Lets nobody in any more; a command that runs is interrupted. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        callers.shutdownNow();
        try {
            server.close();
            doorkeeper.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
            if (!callers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a command of a local caller still runs");
            }
            selector.close();
        } catch (IOException e) {
            LOG.warn("closing the door for bin/patchbay -rx: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.delete();
    }
}
