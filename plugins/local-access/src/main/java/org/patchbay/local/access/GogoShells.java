package org.patchbay.local.access;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens shells of Gogo. Without Gogo its reference is never satisfied, and this class is not loaded. */
@Component(service = Shells.class)
public final class GogoShells implements Shells {
    /** Where Gogo looks for a command whose scope is not typed: ours first. */
    private static final String SCOPES = "patchbay:*";

    private final CommandProcessor gogo;

    /** Shells of a running Gogo. */
    @Activate
    public GogoShells(@Reference CommandProcessor gogo) {
        this.gogo = gogo;
    }

    @Override
    public Shell open(OutputStream out) {
        CommandSession session = gogo.createSession(InputStream.nullInputStream(), out, out);
        session.put("SCOPE", SCOPES);
        return new GogoShell(session);
    }
}
