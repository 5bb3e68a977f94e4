package org.patchbay.http.wire;

import java.net.InetSocketAddress;

/**
 * Who sent a request.
 *
 * @param address from where
 * @param secure whether over TLS
 */
public record Visitor(InetSocketAddress address, boolean secure) {}
