package org.patchbay.core.settings;

import java.util.Objects;

/**
 * One address to listen on.
 *
 * @param address a host name or an IP address, without brackets
 * @param port 1 to 65535, or 0 for any free port
 */
public record ListenerSettings(String address, int port) {
    /** Checks the range of the port. */
    public ListenerSettings {
        Objects.requireNonNull(address, "address");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535, not " + port);
        }
    }

    /** The form in which operators read it. */
    @Override
    public String toString() {
        return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port;
    }
}
