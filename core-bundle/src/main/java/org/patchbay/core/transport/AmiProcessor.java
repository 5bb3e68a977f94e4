package org.patchbay.core.transport;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.write.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One I/O thread: it accepts, reads and writes. A round is: select, read what is readable, write what is due, read on
 * from those who send much, do what others asked for, take up new connections, and write again. MINA's own loop has a second
 * thread accept, wakes itself up for what it is about to do anyway, and counts each read and write under a lock.
 */
final class AmiProcessor implements IoProcessor<AmiSession> {
    private static final Logger LOG = LoggerFactory.getLogger(AmiProcessor.class);

    /** How long dispose waits for the thread. */
    private static final long END_MILLIS = 1000;

    /** A round that fails is followed by a pause, so that a lasting failure does not fill the log. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long the thread reads what still comes before it writes to many. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Selector selector;
    private final Thread thread;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean disposing;

    private final Outflow outflow = new Outflow();
    private final Errands errands = new Errands();
    /** Whether who tells or asks has to wake the thread up. */
    private final AtomicBoolean asleep = new AtomicBoolean();

    /** This and what follows is used by the thread only. */
    private final List<SelectionKey> ready = new ArrayList<>();

    private final Consumer<SelectionKey> found = ready::add;
    private final List<Port> knocked = new ArrayList<>();
    private final List<Port> resting = new ArrayList<>();
    private final Intake intake = new Intake();

    AmiProcessor(ThreadFactory threads) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new IllegalStateException("The system gives no selector", e);
        }
        thread = threads.newThread(this::run);
    }

    /** Begins to work, unless it has. */
    void start() {
        if (started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** Whether the caller is the thread. */
    boolean here() {
        return Thread.currentThread() == thread;
    }

    /** Does that on the thread, in this round or the next. */
    void ask(Runnable task) {
        errands.add(task);
        wake();
    }

    private void wake() {
        if (asleep.get() && asleep.compareAndSet(true, false)) {
            selector.wakeup();
        }
    }

    @Override
    public void add(AmiSession session) {
        if (here()) {
            takeUp(session);
        } else {
            ask(() -> takeUp(session));
        }
    }

    /** What the network did not take goes first, and then all that there is; nobody need be told of that. */
    @Override
    public void flush(AmiSession session) {
        if (session.blocked()) {
            return;
        }
        if (here()) {
            outflow.add(session);
        } else if (outflow.tell(session)) {
            wake();
        }
    }

    @Override
    public void updateTrafficControl(AmiSession session) {
        if (here()) {
            session.watch();
        } else {
            ask(session::watch);
        }
    }

    @Override
    public void remove(AmiSession session) {
        ask(() -> drop(session));
    }

    /** Nobody writes; lines are asked for their output, and there is a queue only to say so. */
    @Override
    public void write(AmiSession session, WriteRequest request) {
        session.getWriteRequestQueue().offer(session, request);
    }

    private void run() {
        while (!disposing) {
            try {
                round();
            } catch (IOException | RuntimeException | Error e) {
                LOG.error("{} goes on after a defect", thread.getName(), e);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        end();
    }

    private void round() throws IOException {
        select();
        attendAll();
        lookAgain();
        outflow.write();
        intake.readOn();
        errands.run();
        if (!knocked.isEmpty()) {
            // Those who left have made room by now.
            knocked.forEach(Port::accept);
            knocked.clear();
            outflow.write();
        }
    }

    /** Each event that goes with others saves as many writes, and who publishes a few sends them one by one. */
    private void lookAgain() throws IOException {
        if (!outflow.isLong()) {
            return;
        }
        long began = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - began < LOOK_NANOS) {
            selector.selectNow(found);
            more = attendAll();
        }
    }

    private void select() throws IOException {
        if (idle()) {
            asleep.set(true);
            sleep();
            asleep.set(false);
        } else {
            selector.selectNow(found);
        }
        resting.removeIf(Port::restedEnough);
    }

    /** Who came before {@link #asleep} was set does not wake anybody up. */
    private void sleep() throws IOException {
        // A foreign interruption would let each wait from now on end at once.
        Thread.interrupted();
        if (idle()) {
            selector.select(found, resting.isEmpty() ? 0 : Port.REST_MILLIS);
        } else {
            selector.selectNow(found);
        }
    }

    private boolean idle() {
        return outflow.isEmpty() && intake.isEmpty() && errands.isEmpty();
    }

    /** Whether anything was read. */
    private boolean attendAll() {
        boolean read = false;
        for (SelectionKey key : ready) {
            read |= attend(key);
        }
        ready.clear();
        return read;
    }

    private boolean attend(SelectionKey key) {
        if (key.attachment() instanceof Port) {
            knocked.add((Port) key.attachment());
            return false;
        }
        AmiSession session = (AmiSession) key.attachment();
        if (session.writable()) {
            outflow.add(session);
        }
        return session.readable() && intake.read(session);
    }

    private void takeUp(AmiSession session) {
        try {
            session.register(selector);
            session.acceptor().getListeners().fireSessionCreated(session);
        } catch (IOException | RuntimeException e) {
            LOG.debug("a new connection of {} is given up", session.getRemoteAddress(), e);
            drop(session);
        }
    }

    private void drop(AmiSession session) {
        session.disconnect();
        session.acceptor().getListeners().fireSessionDestroyed(session);
    }

    /** Looks after that socket from now on. */
    void listen(Port port) {
        ask(() -> port.register(selector));
    }

    /** Does not look at that socket for a while. */
    void rest(Port port) {
        resting.add(port);
    }

    private void end() {
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof AmiSession) {
                ((AmiSession) key.attachment()).closeNow();
            } else {
                ((Port) key.attachment()).closeNow();
            }
        }
        errands.run();
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("closing a selector failed", e);
        }
    }

    /** Ends all its connections, and the thread. */
    @Override
    public void dispose() {
        disposing = true;
        if (started.compareAndSet(false, true)) {
            end();
            return;
        }
        asleep.set(false);
        selector.wakeup();
        if (!here()) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isDisposing() {
        return disposing;
    }

    @Override
    public boolean isDisposed() {
        return disposing && !thread.isAlive();
    }
}
