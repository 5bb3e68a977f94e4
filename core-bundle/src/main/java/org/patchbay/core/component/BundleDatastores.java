package org.patchbay.core.component;

import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.patchbay.api.session.DatastoreType;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.SessionDatastores;
import org.patchbay.core.store.DatastoreTable;

/** One instance for each bundle that uses the datastores, so that each value is stored with its owner. */
@Component(service = SessionDatastores.class, scope = ServiceScope.BUNDLE)
public final class BundleDatastores implements SessionDatastores {
    private final DatastoreTable table;
    private final Bundle user;

    /** Datastores for the bundle that asks for them. */
    @Activate
    public BundleDatastores(ComponentContext context, @Reference ManagerHost manager) {
        this.table = manager.core().datastores();
        this.user = context.getUsingBundle();
    }

    @Override
    public <T> void add(ManagerSession session, DatastoreType<T> type, String uid, T value) {
        Objects.requireNonNull(value, "value");
        if ((user.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0) {
            throw new IllegalStateException("Bundle " + user.getSymbolicName() + " is stopping; it can store nothing");
        }
        if (!table.add(session, type, uid, value, user.getBundleId())) {
            throw new IllegalStateException("The session is over");
        }
    }

    @Override
    public <T> Optional<T> find(ManagerSession session, DatastoreType<T> type, String uid) {
        return table.find(session, type, Optional.of(uid));
    }

    @Override
    public <T> Optional<T> find(ManagerSession session, DatastoreType<T> type) {
        return table.find(session, type, Optional.empty());
    }

    @Override
    public <T> boolean remove(ManagerSession session, DatastoreType<T> type, String uid) {
        return table.remove(session, type, uid);
    }
}
