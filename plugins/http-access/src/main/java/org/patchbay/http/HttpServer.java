package org.patchbay.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.frontend.Listener;
import org.patchbay.api.frontend.TlsFiles;
import org.patchbay.http.session.CookieDoor;
import org.patchbay.http.session.DigestDoor;
import org.patchbay.http.session.SessionBudget;
import org.patchbay.http.session.SessionRules;
import org.patchbay.http.settings.HttpConfReader;
import org.patchbay.http.settings.HttpSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages and their listeners, as {@code http.conf} has them. A reload opens what is new before it closes what is old,
 * and a file that cannot be used leaves all as it was. While it is not enabled there is neither a thread nor a socket.
 */
final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final long TICK_MILLIS = 250;

    private final Surroundings around;
    private final CookieDoor cookies;
    private final DigestDoor digests;
    private final HttpPort port;

    /** Guards reloads against each other, and what follows. */
    private final Object lock = new Object();

    private final Map<Place, Listener> listeners = new LinkedHashMap<>();
    private Optional<ScheduledExecutorService> timer = Optional.empty();
    private boolean closed;
    /** Null until the first one that can be used; replaced as a whole under the lock. */
    private volatile HttpSettings settings;

    private volatile Pages pages;

    /**
     * Somewhere to listen. Files with other contents make it another place, so a renewed certificate is served.
     *
     * @param address where
     * @param tls with which files
     * @param contents what is in them
     */
    private record Place(InetSocketAddress address, Optional<TlsFiles> tls, String contents) {
        @Override
        public String toString() {
            return address.getHostString() + ":" + address.getPort() + (tls.isPresent() ? " (HTTPS)" : " (HTTP)");
        }
    }

    /**
     * A server that does not listen yet.
     *
     * @param around what it needs
     * @param rules limits of sessions
     * @param clock tells the time
     */
    HttpServer(Surroundings around, SessionRules rules, Clock clock) {
        this.around = around;
        SessionBudget budget = new SessionBudget(rules.sessions(), rules.sessionsOfAddress());
        this.cookies = new CookieDoor(around.sessions(), rules, budget, clock);
        this.digests = new DigestDoor(around.sessions(), rules, budget, clock, around.realm());
        this.port = new HttpPort(() -> settings, () -> pages, clock);
    }

    /** Reads {@code http.conf} and does what it says; the log tells what comes of it. */
    void reload() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            try {
                adopt(HttpConfReader.read(around.directory(), LOG::warn));
            } catch (ConfException | IOException e) {
                String instead = settings == null ? "nothing listens over HTTP" : "the old settings stay in force";
                LOG.error("{} is refused, {}: {}", HttpConfReader.HTTP_CONF, instead, e.getMessage());
            }
        }
    }

    private void adopt(HttpSettings next) throws IOException {
        List<Place> wanted = wanted(next);
        HttpSettings settingsBefore = settings;
        Pages pagesBefore = pages;
        settings = next;
        pages = new Pages(next, around.server(), around.webEnabled(), cookies, digests);
        try {
            listen(wanted);
        } catch (IOException e) {
            settings = settingsBefore;
            pages = pagesBefore;
            throw e;
        }
        keepTime(!wanted.isEmpty());
    }

    private List<Place> wanted(HttpSettings next) {
        List<Place> wanted = new ArrayList<>();
        if (next.enabled()) {
            next.clear().ifPresent(address -> wanted.add(new Place(address, Optional.empty(), "")));
            next.secure()
                    .ifPresent(secure -> wanted.add(new Place(
                            secure.address(),
                            Optional.of(secure.files()),
                            Contents.of(around.directory(), secure.files()))));
        }
        return wanted;
    }

    private void listen(List<Place> wanted) throws IOException {
        // The same port with other files cannot be had twice.
        closeUnless(open -> wanted.contains(open)
                || wanted.stream().noneMatch(place -> place.address().equals(open.address())));
        Map<Place, Listener> fresh = new LinkedHashMap<>();
        try {
            for (Place place : wanted) {
                if (!listeners.containsKey(place)) {
                    fresh.put(place, around.listeners().open(place.address(), place.tls(), port));
                }
            }
        } catch (IOException e) {
            fresh.values().forEach(Listener::close);
            throw e;
        }
        closeUnless(wanted::contains);
        listeners.putAll(fresh);
        fresh.keySet().forEach(place -> LOG.info("{}: listening on {}", HttpConfReader.HTTP_CONF, place));
    }

    private void closeUnless(Predicate<Place> stays) {
        List<Place> gone =
                listeners.keySet().stream().filter(place -> !stays.test(place)).toList();
        gone.forEach(place -> listeners.remove(place).close());
    }

    private void keepTime(boolean wanted) {
        if (wanted && timer.isEmpty()) {
            ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "ami-http-timer");
                thread.setDaemon(true);
                return thread;
            });
            fresh.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
            timer = Optional.of(fresh);
        } else if (!wanted && timer.isPresent()) {
            stopTime("HTTP is switched off");
        }
    }

    private void tick() {
        try {
            port.tick();
            cookies.tick();
            digests.tick();
        } catch (RuntimeException defect) {
            // The timer would never tick again.
            LOG.error("looking after HTTP sessions failed", defect);
        }
    }

    private void stopTime(String reason) {
        timer.ifPresent(ScheduledExecutorService::shutdownNow);
        timer = Optional.empty();
        cookies.close(reason);
        digests.close(reason);
    }

    /** Where it listens, with the ports it really has. */
    List<InetSocketAddress> addresses() {
        synchronized (lock) {
            return listeners.values().stream().map(Listener::address).toList();
        }
    }

    /** Closes the listeners, the connections and the sessions. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            closeUnless(place -> false);
            stopTime("the pages are gone");
        }
    }
}
