package org.patchbay.core.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.patchbay.core.settings.ListenerSettings;

/** One address the server listens on. */
public final class MinaListener {
    private final ListenerSettings settings;
    private final AmiAcceptor socket;
    private final ConnectionHandler handler;

    private MinaListener(ListenerSettings settings, AmiAcceptor socket, ConnectionHandler handler) {
        this.settings = settings;
        this.socket = socket;
        this.handler = handler;
    }

    /** Binds; what goes wrong is told with the file that names the address, where the transport knows that file. */
    static MinaListener bind(
            ListenerSettings settings, AmiAcceptor socket, ConnectionHandler handler, Optional<String> file)
            throws ListenException {
        socket.setHandler(handler);
        try {
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException | RuntimeException e) {
            socket.dispose();
            throw new ListenException(reason(settings, handler.secure(), e, file), e);
        }
        return new MinaListener(settings, socket, handler);
    }

    private static String reason(ListenerSettings settings, boolean tls, Exception e, Optional<String> file) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            return "port " + settings.port() + " on " + settings.address() + " is taken by another program"
                    + file.map(name -> "; stop that one, or change " + (tls ? "tlsbindport" : "port") + " in " + name)
                            .orElse("");
        }
        return "cannot listen on " + settings + ": " + cause.getMessage()
                + file.map(name -> "; check " + (tls ? "tlsbindaddr" : "bindaddr and port") + " in " + name)
                        .orElse("");
    }

    /** What was asked for. */
    public ListenerSettings settings() {
        return settings;
    }

    /** Where it listens, with the port it really has. */
    public ListenerSettings bound() {
        InetSocketAddress address = (InetSocketAddress) socket.getLocalAddress();
        return address == null ? settings : new ListenerSettings(settings.address(), address.getPort());
    }

    /** What new connections are encrypted with from now on, if they are; those there are stay as they are. */
    public void secureWith(Optional<TlsContext> tls) {
        handler.secureWith(tls);
    }

    /** Whether connections are encrypted. */
    public boolean secure() {
        return handler.secure();
    }

    /** Until when its certificate is valid, if it has one. */
    public Optional<Instant> certificateExpiry() {
        return handler.certificateExpiry();
    }

    /** Whether it takes connections. */
    public boolean open() {
        return socket.isActive() && !socket.isDisposing();
    }

    /** Takes no more connections; those there are live on. */
    public void close() {
        socket.dispose();
    }
}
