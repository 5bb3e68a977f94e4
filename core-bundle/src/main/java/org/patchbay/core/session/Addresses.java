package org.patchbay.core.session;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** How addresses are shown. */
final class Addresses {
    private Addresses() {}

    static String shown(InetSocketAddress address) {
        String host = address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
