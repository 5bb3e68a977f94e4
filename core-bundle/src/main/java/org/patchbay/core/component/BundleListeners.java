package org.patchbay.core.component;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.patchbay.api.frontend.Listener;
import org.patchbay.api.frontend.Listeners;
import org.patchbay.api.frontend.StreamProtocol;
import org.patchbay.api.frontend.TlsFiles;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.TlsSettings;
import org.patchbay.core.settings.TlsSettings.ClientCertificates;
import org.patchbay.core.settings.TlsSettings.Line;
import org.patchbay.core.transport.ListenException;
import org.patchbay.core.transport.MinaListener;
import org.patchbay.core.transport.MinaTransport;
import org.patchbay.core.transport.TlsContext;
import org.patchbay.core.transport.TlsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One instance for each bundle that listens, so that its listeners close when it leaves. */
@Component(service = Listeners.class, scope = ServiceScope.BUNDLE)
public final class BundleListeners implements Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(BundleListeners.class);

    private final ManagerCore core;
    private final String user;
    private final List<Listener> open = new CopyOnWriteArrayList<>();

    /** Listeners for the bundle that asks for them. */
    @Activate
    public BundleListeners(ComponentContext context, @Reference ManagerHost manager) {
        this(context.getUsingBundle().getSymbolicName(), manager);
    }

    BundleListeners(String user, ManagerHost manager) {
        this.core = manager.core();
        this.user = user;
    }

    /** The bundle leaves, or the manager does. */
    @Deactivate
    void deactivate() {
        open.forEach(Listener::close);
    }

    @Override
    public Listener open(InetSocketAddress address, Optional<TlsFiles> tls, StreamProtocol protocol)
            throws IOException {
        try {
            ListenerSettings settings = new ListenerSettings(address.getHostString(), address.getPort());
            Optional<TlsContext> context = tls.isPresent() ? Optional.of(load(settings, tls.get())) : Optional.empty();
            Bound bound = new Bound(settings, context, protocol);
            open.add(bound);
            return bound;
        } catch (ListenException | TlsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private TlsContext load(ListenerSettings settings, TlsFiles files) throws TlsException {
        Line certificate = new Line(files.certificate(), files.origin());
        Optional<Line> ciphers = Optional.of(files.ciphers())
                .filter(names -> !names.isBlank())
                .map(names -> new Line(names, files.origin()));
        TlsSettings tls = new TlsSettings(
                true,
                settings,
                certificate,
                files.privateKey().equals(files.certificate())
                        ? certificate
                        : new Line(files.privateKey(), files.origin()),
                files.password(),
                ciphers,
                Optional.empty(),
                ClientCertificates.NONE);
        return TlsContext.load(tls, core.settings().directory(), LOG::warn);
    }

    /** A listener with an I/O thread of its own. */
    private final class Bound implements Listener {
        private final MinaTransport transport;
        private final MinaListener listener;

        Bound(ListenerSettings settings, Optional<TlsContext> tls, StreamProtocol protocol) throws ListenException {
            transport = new MinaTransport(CoreThreads.named("ami-stream"), CoreThreads.named("ami-tls"), protocol);
            try {
                listener = transport.listen(settings, tls);
            } catch (ListenException e) {
                transport.close();
                throw e;
            }
            core.foreignListeners().add(listener, user);
        }

        @Override
        public InetSocketAddress address() {
            return new InetSocketAddress(
                    listener.bound().address(), listener.bound().port());
        }

        @Override
        public void close() {
            if (open.remove(this)) {
                core.foreignListeners().remove(listener);
                listener.close();
                transport.close();
            }
        }
    }
}
