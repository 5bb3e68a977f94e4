package org.patchbay.core.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.ListenerInfo;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.action.Owner;
import org.patchbay.core.bus.EventFormat;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.cli.SettingsAccess;
import org.patchbay.core.config.ManagerConfReader;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.TlsSettings;
import org.patchbay.core.transport.ListenException;
import org.patchbay.core.transport.MinaListener;
import org.patchbay.core.transport.MinaTransport;
import org.patchbay.core.transport.TlsContext;
import org.patchbay.core.transport.TlsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in force, and the listeners that follow from them. A reload makes everything new beside the old, and then
 * swaps; whatever goes wrong before that leaves the old in force.
 */
final class SettingsDesk implements SettingsAccess, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDesk.class);

    /** What was read from the files, and what was made of it. */
    private record InForce(
            GeneralSettings general, AccountBook accounts, Optional<TlsContext> tls, String fingerprint) {}

    private final CoreConfig.Values values;
    private final EventStream stream;

    /** Guards reloads against each other, and the listeners. */
    private final Object lock = new Object();

    private final List<MinaListener> listeners = new ArrayList<>();
    /** Replaced as a whole under the lock. */
    private volatile InForce inForce;
    /** Set once, when listening begins. */
    private MinaTransport transport;

    SettingsDesk(CoreConfig.Values values, EventStream stream) throws StartException {
        this.values = values;
        this.stream = stream;
        try {
            swap(read());
        } catch (ConfException | TlsException e) {
            throw new StartException("configuration", e);
        }
    }

    private InForce read() throws ConfException, TlsException {
        ManagerConfReader.Loaded loaded = new ManagerConfReader(values.directory(), LOG::warn).read();
        AccountBook accounts = AccountBook.of(loaded.settings(), LOG::warn);
        GeneralSettings general = loaded.settings().general();
        Optional<TlsContext> tls = tls(general);
        String fingerprint =
                loaded.fingerprint() + tls.map(TlsContext::fingerprint).orElse("");
        return new InForce(general, accounts, tls, fingerprint);
    }

    /** Read again at each reload: a certificate is renewed without a change of manager.conf. */
    private Optional<TlsContext> tls(GeneralSettings general) throws TlsException {
        TlsSettings tls = general.tls();
        if (!general.enabled() || !tls.enabled()) {
            return Optional.empty();
        }
        if (tls.listener().equals(general.listener()) || values.listeners().contains(tls.listener())) {
            throw new TlsException(tls.listener()
                    + " is to be reached both in the clear and over TLS; change tlsbindport in manager.conf");
        }
        return Optional.of(TlsContext.load(tls, values.directory(), LOG::warn));
    }

    private void swap(InForce next) {
        GeneralSettings general = next.general();
        stream.format(new EventFormat(general.timestampEvents(), general.debug(), general.channelVariables()));
        inForce = next;
    }

    /** Where Asterisk's files are. */
    Path directory() {
        return values.directory();
    }

    @Override
    public GeneralSettings general() {
        return inForce.general();
    }

    @Override
    public AccountBook accounts() {
        return inForce.accounts();
    }

    void listen(SessionAcceptor acceptor) throws StartException {
        synchronized (lock) {
            transport = new MinaTransport(
                    values.limits().ioThreads(), CoreThreads.named("ami-io"), CoreThreads.named("ami-tls"), acceptor);
            try {
                open(wanted(inForce));
            } catch (ListenException e) {
                throw new StartException("port", e);
            }
            if (!general().enabled()) {
                LOG.warn("nothing listens: {} does not say enabled = yes", ManagerConfReader.MANAGER_CONF);
            }
        }
    }

    private Map<ListenerSettings, Optional<TlsContext>> wanted(InForce next) {
        Map<ListenerSettings, Optional<TlsContext>> wanted = new LinkedHashMap<>();
        if (next.general().enabled()) {
            wanted.put(next.general().listener(), Optional.empty());
            values.listeners().forEach(listener -> wanted.put(listener, Optional.empty()));
            next.tls().ifPresent(tls -> wanted.put(next.general().tls().listener(), Optional.of(tls)));
        }
        return wanted;
    }

    /** Binds what is new before anything old is closed; all of it, or nothing. */
    private void open(Map<ListenerSettings, Optional<TlsContext>> wanted) throws ListenException {
        List<MinaListener> fresh = new ArrayList<>();
        try {
            for (ListenerSettings settings : wanted.keySet()) {
                if (listeners.stream().noneMatch(open -> open.settings().equals(settings))) {
                    fresh.add(transport.listen(settings, wanted.get(settings)));
                }
            }
        } catch (ListenException e) {
            fresh.forEach(MinaListener::close);
            throw e;
        }
        listeners.stream().filter(open -> !wanted.containsKey(open.settings())).forEach(MinaListener::close);
        listeners.removeIf(open -> !wanted.containsKey(open.settings()));
        listeners.forEach(open -> open.secureWith(wanted.get(open.settings())));
        listeners.addAll(fresh);
        fresh.forEach(listener -> LOG.info("listening on {}", described(listener)));
    }

    private static String described(MinaListener listener) {
        return listener.bound() + (listener.secure() ? " (TLS)" : "");
    }

    /** Where the manager listens. */
    List<String> listening() {
        synchronized (lock) {
            return listeners.stream().map(SettingsDesk::described).toList();
        }
    }

    /** The same with what is known of each. */
    List<ListenerInfo> shown() {
        synchronized (lock) {
            return listeners.stream()
                    .map(listener -> ListenerBoard.shown(listener, Owner.CORE.name()))
                    .toList();
        }
    }

    ReloadResult reload() {
        synchronized (lock) {
            try {
                InForce next = read();
                if (next.fingerprint().equals(inForce.fingerprint())) {
                    return ReloadResult.UNCHANGED;
                }
                open(wanted(next));
                swap(next);
            } catch (ConfException | TlsException | ListenException e) {
                LOG.error("reload refused, the old settings stay in force: {}", e.getMessage());
                return ReloadResult.REFUSED;
            }
        }
        LOG.info("{} reloaded", ManagerConfReader.MANAGER_CONF);
        stream.publish(AmiEvent.of("Reload", EventCategory.SYSTEM)
                .with("Module", "Manager")
                .with("Status", general().enabled() ? "Enabled" : "Disabled")
                .with("Message", "Manager reload Requested"));
        return ReloadResult.APPLIED;
    }

    @Override
    public void debug(boolean on) {
        synchronized (lock) {
            swap(new InForce(general().withDebug(on), accounts(), inForce.tls(), inForce.fingerprint()));
        }
    }

    /** Takes no more connections. */
    void stopListening() {
        synchronized (lock) {
            listeners.forEach(MinaListener::close);
            listeners.clear();
        }
    }

    @Override
    public void close() {
        stopListening();
        if (transport != null) {
            transport.close();
        }
    }
}
