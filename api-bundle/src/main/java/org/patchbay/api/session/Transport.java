package org.patchbay.api.session;

/** How a session reaches the server. */
public enum Transport {
    /** A TCP connection in the clear. */
    TCP,
    /** A TCP connection under TLS. */
    TLS,
    /** A session that requests over HTTP share, by cookie or digest. */
    HTTP,
    /** The same under TLS. */
    HTTPS,
    /** No connection at all: code inside the server, such as a hook that sends an action. */
    INTERNAL
}
