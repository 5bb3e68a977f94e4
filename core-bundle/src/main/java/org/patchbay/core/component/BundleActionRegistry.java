package org.patchbay.core.component;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.ActionPack;
import org.patchbay.api.action.ActionRegistry;
import org.patchbay.api.action.Registration;
import org.patchbay.core.action.ActionTable;

/**
 * One instance for each bundle that uses the registry. It registers services in that bundle's name, so the framework
 * takes them back when the bundle stops.
 */
@Component(service = ActionRegistry.class, scope = ServiceScope.BUNDLE)
public final class BundleActionRegistry implements ActionRegistry {
    private final BundleContext user;
    private final Map<String, Entry> mine = new ConcurrentHashMap<>();

    /** A registry for the bundle that asks for it. */
    @Activate
    public BundleActionRegistry(ComponentContext context, @Reference ManagerHost manager) {
        this.user = context.getUsingBundle().getBundleContext();
    }

    /** Without this, stopping the core alone would leave the user's services behind, twice after a restart. */
    @Deactivate
    void deactivate() {
        List.copyOf(mine.values()).forEach(Registration::close);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Registration register(ActionDescriptor descriptor, ActionHandler handler) {
        if (ActionTable.reserved(descriptor.name())) {
            throw new IllegalArgumentException("The name " + descriptor.name() + " is reserved for the server");
        }
        Entry entry = new Entry(descriptor);
        if (mine.putIfAbsent(key(descriptor.name()), entry) != null) {
            throw new IllegalStateException(
                    "This bundle has registered an action " + descriptor.name() + " already; unregister it first");
        }
        try {
            Dictionary<String, Object> properties = new Hashtable<>();
            ActionPack pack = catalog -> catalog.add(descriptor, handler);
            entry.open(user.registerService(ActionPack.class, pack, properties));
        } catch (IllegalStateException stopping) {
            mine.remove(key(descriptor.name()), entry);
            throw stopping;
        }
        return entry;
    }

    @Override
    public boolean unregister(String name) {
        Entry entry = mine.get(key(name));
        if (entry == null) {
            return false;
        }
        entry.close();
        return true;
    }

    /** One action and the service it is. */
    private final class Entry implements Registration {
        private final ActionDescriptor descriptor;
        private volatile ServiceRegistration<ActionPack> service;

        Entry(ActionDescriptor descriptor) {
            this.descriptor = descriptor;
        }

        void open(ServiceRegistration<ActionPack> registered) {
            service = registered;
        }

        @Override
        public ActionDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public void close() {
            ServiceRegistration<ActionPack> registered = service;
            if (registered != null && mine.remove(key(descriptor.name()), this)) {
                try {
                    registered.unregister();
                } catch (IllegalStateException expected) {
                    // The framework was faster: the bundle has stopped.
                }
            }
        }
    }
}
