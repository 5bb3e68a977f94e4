package org.patchbay.core.component;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.frontend.RequestSessions;
import org.patchbay.api.session.Transport;
import org.patchbay.core.request.RequestDesk;

/** One instance for each bundle that opens sessions, so that they end when it leaves. */
@Component(service = RequestSessions.class, scope = ServiceScope.BUNDLE)
public final class BundleRequestSessions implements RequestSessions {
    private final RequestDesk desk;
    private final Set<Long> open = ConcurrentHashMap.newKeySet();
    private final ManagerCore core;

    /** Sessions for the bundle that asks for them. */
    @Activate
    public BundleRequestSessions(@Reference ManagerHost manager) {
        this.core = manager.core();
        this.desk = core.requests();
    }

    /** The bundle leaves, or the manager does. */
    @Deactivate
    void deactivate() {
        List.copyOf(open)
                .forEach(ident -> core.sessions()
                        .find(ident)
                        .ifPresent(session -> session.end("the bundle that served it stops")));
    }

    @Override
    public RequestSession open(Transport transport, InetSocketAddress client) {
        Closing closing = new Closing();
        RequestSession session = desk.open(transport, client, closing);
        closing.began(session.ident());
        return session;
    }

    @Override
    public Optional<RequestSession> openAs(String account, Transport transport, InetSocketAddress client) {
        Closing closing = new Closing();
        Optional<RequestSession> session = desk.openAs(account, transport, client, closing);
        session.ifPresent(opened -> closing.began(opened.ident()));
        return session;
    }

    @Override
    public Duration timeout() {
        return desk.timeout().get();
    }

    /** Notes the session while it is there, also when it is over before it was noted. */
    private final class Closing implements Runnable {
        private boolean over;
        private long ident;

        synchronized void began(long number) {
            ident = number;
            if (!over) {
                open.add(number);
            }
        }

        @Override
        public synchronized void run() {
            over = true;
            open.remove(ident);
        }
    }
}
