package org.patchbay.core.component;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.SessionDirectory;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionTable;

/** The sessions, for everybody. */
@Component(service = SessionDirectory.class)
public final class DirectoryService implements SessionDirectory {
    private final SessionTable sessions;

    /** A directory of the manager's sessions. */
    @Activate
    public DirectoryService(@Reference ManagerHost manager) {
        this.sessions = manager.core().sessions();
    }

    @Override
    public List<ManagerSession> sessions() {
        return List.copyOf(sessions.sessions());
    }

    @Override
    public Optional<ManagerSession> find(long ident) {
        return sessions.find(ident).map(session -> session);
    }

    @Override
    public boolean authenticated(long ident) {
        return sessions.find(ident).filter(Session::authenticated).isPresent();
    }

    @Override
    public boolean mayRead(long ident, Privileges wanted) {
        return sessions.find(ident)
                .filter(session -> shares(session.readPrivileges(), wanted))
                .isPresent();
    }

    @Override
    public boolean mayWrite(long ident, Privileges wanted) {
        return sessions.find(ident)
                .filter(session -> shares(session.writePrivileges(), wanted))
                .isPresent();
    }

    /** Any one class is enough, but asking for none is not answered with yes. */
    private static boolean shares(Privileges granted, Privileges wanted) {
        return !granted.and(wanted).isEmpty();
    }
}
