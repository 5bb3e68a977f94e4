package org.patchbay.http;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.StreamHandle;
import org.patchbay.api.frontend.StreamProtocol;
import org.patchbay.http.settings.HttpSettings;
import org.patchbay.http.wire.HttpConnection;
import org.patchbay.http.wire.Site;

/** All connections, in the clear or not, of which there are only so many. */
final class HttpPort implements StreamProtocol {
    private final Supplier<HttpSettings> settings;
    private final Supplier<Site> site;
    private final Clock clock;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();

    /**
     * A port without connections.
     *
     * @param settings the limits, as they are at the moment
     * @param site answers requests, as it is at the moment
     * @param clock tells the time
     */
    HttpPort(Supplier<HttpSettings> settings, Supplier<Site> site, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Optional<StreamHandle> accept(Connection connection) {
        HttpSettings now = settings.get();
        if (connections.size() >= now.connections()) {
            return Optional.empty();
        }
        AtomicReference<HttpConnection> self = new AtomicReference<>();
        HttpConnection accepted = new HttpConnection(
                connection, site.get(), now.inactivity(), clock, () -> connections.remove(self.get()));
        self.set(accepted);
        connections.add(accepted);
        return Optional.of(accepted);
    }

    /** Gives up on clients that do not send or do not read. */
    void tick() {
        connections.forEach(HttpConnection::tick);
    }
}
