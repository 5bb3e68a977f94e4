package org.patchbay.api.session;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.Privileges;

/**
 * One session of the manager. The object may be kept, as a key for example; after the end of the session it still
 * answers, with what was true last. Two calls for the same session give the same object.
 *
 * <p><b>Threads.</b> Any; nothing here blocks.
 */
@ProviderType
public interface ManagerSession {
    /**
     * The number of this session, unique for as long as the server runs. Sessions over TCP have one as well, so the
     * questions of {@link SessionDirectory} can be asked for all (in Asterisk only HTTP sessions have one).
     *
     * @return a positive number that cannot be guessed from others
     */
    long ident();

    /**
     * The name of its account, as the client typed it.
     *
     * @return the name, or the empty text before login
     */
    String account();

    /**
     * Whether it is logged in.
     *
     * @return false before login and after the end
     */
    boolean authenticated();

    /**
     * The classes of events it may see.
     *
     * @return the classes; none before login
     */
    Privileges readPrivileges();

    /**
     * The classes that allow it to call actions.
     *
     * @return the classes; none before login
     */
    Privileges writePrivileges();

    /**
     * How it reaches the server.
     *
     * @return the transport
     */
    Transport transport();

    /**
     * The address of the client in the form {@code 192.0.2.1:40112} or {@code [2001:db8::1]:40112}.
     *
     * @return the address, or the empty text for {@link Transport#INTERNAL}
     */
    String remoteAddress();

    /**
     * When it began.
     *
     * @return the moment of the accept
     */
    Instant since();
}
