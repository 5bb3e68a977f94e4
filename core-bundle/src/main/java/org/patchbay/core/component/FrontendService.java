package org.patchbay.core.component;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.frontend.Connection;
import org.patchbay.api.frontend.SessionAcceptor;
import org.patchbay.api.frontend.SessionHandle;

/** Sessions for transports of other bundles. */
@Component(service = SessionAcceptor.class)
public final class FrontendService implements SessionAcceptor {
    private final SessionAcceptor sessions;

    /** Lets connections in to the manager. */
    @Activate
    public FrontendService(@Reference ManagerHost manager) {
        this.sessions = manager.core().sessions();
    }

    @Override
    public Optional<SessionHandle> accept(Connection connection) {
        return sessions.accept(connection);
    }
}
