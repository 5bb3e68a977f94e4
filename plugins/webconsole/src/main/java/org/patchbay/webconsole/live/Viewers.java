package org.patchbay.webconsole.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.patchbay.api.event.EventHook;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.webconsole.data.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who has a page open, and the one thread that tells them what is new. The event stream is listened to only
 * while somebody looks at it.
 */
public final class Viewers implements EventHook {
    /** Pages that may be open at a time. */
    static final int MOST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);
    private static final long TICK_MILLIS = 250;
    private static final int TICKS_PER_SAMPLE = 4;
    private static final long STOP_SECONDS = 2;

    private final Sampler sampler;
    private final Consumer<Boolean> listening;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;

    /** What the hook tells. Written by the clock's thread, read by the hook's. */
    private volatile List<Tail> tails = List.of();

    /** The two of the clock's thread. */
    private long ticks;

    private boolean listens;

    private volatile boolean closed;

    /**
     * Nobody yet.
     *
     * @param sampler makes the figures
     * @param listening is told whether somebody looks at the event stream; called on the thread of this
     */
    public Viewers(Sampler sampler, Consumer<Boolean> listening) {
        this.sampler = sampler;
        this.listening = listening;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "patchbay-webconsole");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins. */
    public void start() {
        clock.scheduleAtFixedRate(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            tails = viewers.stream().flatMap(viewer -> viewer.tail().stream()).toList();
            listen(!tails.isEmpty());
            viewers.forEach(Viewer::showEvents);
            if (ticks++ % TICKS_PER_SAMPLE == 0) {
                Map<String, Object> sample = sampler.sample(System.nanoTime(), System.currentTimeMillis());
                String text = Json.text(sample);
                viewers.forEach(viewer -> viewer.show(text));
            }
        } catch (RuntimeException e) {
            LOG.warn("the web console cannot tell what is new", e);
        }
    }

    private void listen(boolean wanted) {
        if (wanted != listens) {
            listens = wanted;
            listening.accept(wanted);
        }
    }

    /** Takes a viewer in; false if there is no room. */
    boolean add(Viewer viewer) {
        if (closed || viewers.size() >= MOST) {
            return false;
        }
        viewers.add(viewer);
        return true;
    }

    void remove(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** How many there are. */
    public int size() {
        return viewers.size();
    }

    @Override
    public void onEvent(AmiEvent event) {
        for (Tail tail : tails) {
            tail.offer(event);
        }
    }

    /** Ends all streams and the thread. */
    public void close() {
        closed = true;
        clock.shutdown();
        try {
            if (!clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listen(false);
        List.copyOf(viewers).forEach(viewer -> viewer.stream().close());
    }
}
