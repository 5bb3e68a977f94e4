package org.patchbay.benchmarks.wire;

/** What a client does once it is logged in. Called by its loop. */
public interface Role {
    /** It is logged in. */
    void ready(Client client);

    /**
     * Bytes have come.
     *
     * @param client whose they are
     * @param bytes the bytes, those that were not taken last time included
     * @param from where they begin
     * @param end where they end
     * @return up to where they were taken
     */
    int received(Client client, byte[] bytes, int from, int end);

    /** The server has closed the connection, or it broke, or it was refused; {@link Client#stage()} tells how far it was. */
    void lost(Client client);
}
