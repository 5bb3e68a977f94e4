package org.patchbay.core.store;

import java.time.Instant;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.api.session.Transport;

/**
 * A session of which only the number matters.
 *
 * @param ident its number
 */
record FakeSession(long ident) implements ManagerSession {
    @Override
    public String account() {
        return "";
    }

    @Override
    public boolean authenticated() {
        return false;
    }

    @Override
    public Privileges readPrivileges() {
        return Privileges.NONE;
    }

    @Override
    public Privileges writePrivileges() {
        return Privileges.NONE;
    }

    @Override
    public Transport transport() {
        return Transport.INTERNAL;
    }

    @Override
    public String remoteAddress() {
        return "";
    }

    @Override
    public Instant since() {
        return Instant.EPOCH;
    }
}
