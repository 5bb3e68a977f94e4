package org.patchbay.http.settings;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.frontend.TlsFiles;

/**
 * The section {@code [general]} of {@code http.conf}.
 *
 * @param enabled whether anything listens
 * @param clear where it listens in the clear
 * @param secure where it listens over TLS
 * @param prefix below which the pages are: empty, or a slash and a name
 * @param redirects paths that lead elsewhere
 * @param connections connections at a time; one more is closed at once
 * @param inactivity how long a request may take to come, and an answer to be read
 */
public record HttpSettings(
        boolean enabled,
        Optional<InetSocketAddress> clear,
        Optional<Secure> secure,
        String prefix,
        List<Redirect> redirects,
        int connections,
        Duration inactivity) {
    /** Makes the list unchangeable. */
    public HttpSettings {
        redirects = List.copyOf(redirects);
    }

    /**
     * A listener over TLS.
     *
     * @param address where it listens
     * @param files certificate and key
     */
    public record Secure(InetSocketAddress address, TlsFiles files) {}

    /**
     * A path that leads elsewhere.
     *
     * @param from the whole path, compared without case
     * @param to where it leads
     */
    public record Redirect(String from, String to) {}
}
