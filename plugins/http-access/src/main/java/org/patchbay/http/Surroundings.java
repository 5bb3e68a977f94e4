package org.patchbay.http;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.patchbay.api.frontend.Listeners;
import org.patchbay.api.frontend.RequestSessions;

/**
 * What the pages need of the server.
 *
 * @param listeners opens addresses
 * @param sessions opens sessions
 * @param webEnabled whether the manager may be reached over HTTP, as it is at the moment
 * @param directory where {@code http.conf} is
 * @param identity what the server is called
 */
record Surroundings(
        Listeners listeners, RequestSessions sessions, BooleanSupplier webEnabled, Path directory, Identity identity) {
    /**
     * What the server is called.
     *
     * @param server in the head of each answer
     * @param realm with HTTP digest
     */
    record Identity(String server, String realm) {}

    String server() {
        return identity.server();
    }

    String realm() {
        return identity.realm();
    }
}
