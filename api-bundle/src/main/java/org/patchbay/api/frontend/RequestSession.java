package org.patchbay.api.frontend;

import java.net.InetSocketAddress;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.AmiMessage;

/**
 * A session that is asked from time to time. Requests are answered one after the other, in the order in which they come.
 * Events leave it only in the answer to WaitEvent; while one waits for them, other requests are answered, and a second
 * WaitEvent ends the wait of the first one with an empty answer (specification 18.5).
 *
 * <p><b>Threads.</b> Any; nothing here blocks.
 */
@ProviderType
public interface RequestSession {
    /** Requests that may wait for their answers. */
    int MAX_REQUESTS = 64;

    /**
     * Its number, by which {@link org.patchbay.api.session.SessionDirectory} finds it.
     *
     * @return a positive number
     */
    long ident();

    /**
     * Whether it is logged in.
     *
     * @return false before login and after the end
     */
    boolean authenticated();

    /**
     * Whether it is over, or about to be: by Logoff, a failed login, an operator, or {@link #close}.
     *
     * @return true if it takes no more requests
     */
    boolean over();

    /**
     * Asks for something. Everything is answered, refusals included; see {@link AnswerSink}.
     *
     * @param message the request
     * @param client where it comes from; access lists decide by this address, not by that of the first request
     * @param sink takes the answer
     * @return false if it was not taken up: the session is over, its account may not be used from that address, or
     *     {@link #MAX_REQUESTS} wait already. The sink is not called then.
     */
    boolean request(AmiMessage message, InetSocketAddress client, AnswerSink sink);

    /**
     * Logs in by HTTP digest; if it is logged in already, finds out whether this is the same account. No secret leaves the
     * core. Failures count as failed log-ons.
     *
     * @param answer what the client sent
     * @param client where it comes from
     * @return what came of it
     */
    DigestVerdict login(DigestAnswer answer, InetSocketAddress client);

    /**
     * Ends it at once; requests that wait end with what they have.
     *
     * @param reason why, in words for an operator
     */
    void close(String reason);
}
