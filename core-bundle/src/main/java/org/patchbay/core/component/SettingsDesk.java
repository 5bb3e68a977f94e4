package org.patchbay.core.component;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.bus.EventFormat;
import org.patchbay.core.bus.EventStream;
import org.patchbay.core.config.ConfException;
import org.patchbay.core.config.ManagerConfReader;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.transport.ListenException;
import org.patchbay.core.transport.MinaListener;
import org.patchbay.core.transport.MinaTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in force, and the listeners that follow from them. A reload makes everything new beside the old, and then
 * swaps; whatever goes wrong before that leaves the old in force.
 */
final class SettingsDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDesk.class);

    /** What was read from the files, and what was made of it. */
    private record InForce(GeneralSettings general, AccountBook accounts, String fingerprint) {}

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
        } catch (ConfException e) {
            throw new StartException("configuration", e);
        }
    }

    private InForce read() throws ConfException {
        ManagerConfReader.Loaded loaded = new ManagerConfReader(values.directory(), LOG::warn).read();
        AccountBook accounts = AccountBook.of(loaded.settings(), LOG::warn);
        return new InForce(loaded.settings().general(), accounts, loaded.fingerprint());
    }

    private void swap(InForce next) {
        GeneralSettings general = next.general();
        stream.format(new EventFormat(general.timestampEvents(), general.debug(), general.channelVariables()));
        inForce = next;
    }

    GeneralSettings general() {
        return inForce.general();
    }

    AccountBook accounts() {
        return inForce.accounts();
    }

    void listen(SessionAcceptor acceptor) throws StartException {
        synchronized (lock) {
            transport = new MinaTransport(values.limits().ioThreads(), CoreThreads.named("ami-io"), acceptor);
            try {
                open(wanted(general()));
            } catch (ListenException e) {
                throw new StartException("port", e);
            }
            if (!general().enabled()) {
                LOG.warn("nothing listens: {} does not say enabled = yes", ManagerConfReader.MANAGER_CONF);
            }
        }
    }

    private Set<ListenerSettings> wanted(GeneralSettings general) {
        Set<ListenerSettings> wanted = new LinkedHashSet<>();
        if (general.enabled()) {
            wanted.add(general.listener());
            wanted.addAll(values.listeners());
        }
        return wanted;
    }

    /** Binds what is new before anything old is closed; all of it, or nothing. */
    private void open(Set<ListenerSettings> wanted) throws ListenException {
        List<MinaListener> fresh = new ArrayList<>();
        try {
            for (ListenerSettings settings : wanted) {
                if (listeners.stream().noneMatch(open -> open.settings().equals(settings))) {
                    fresh.add(transport.listen(settings));
                }
            }
        } catch (ListenException e) {
            fresh.forEach(MinaListener::close);
            throw e;
        }
        listeners.stream().filter(open -> !wanted.contains(open.settings())).forEach(MinaListener::close);
        listeners.removeIf(open -> !wanted.contains(open.settings()));
        listeners.addAll(fresh);
        fresh.forEach(listener -> LOG.info("listening on {}", listener.bound()));
    }

    /** Where the manager listens. */
    List<String> listening() {
        synchronized (lock) {
            return listeners.stream()
                    .map(listener -> listener.bound().toString())
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
                open(wanted(next.general()));
                swap(next);
            } catch (ConfException | ListenException e) {
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
