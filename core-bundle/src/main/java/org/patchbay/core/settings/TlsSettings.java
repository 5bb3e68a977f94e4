package org.patchbay.core.settings;

import java.util.Objects;
import java.util.Optional;

/**
 * How the manager is reached over TLS: the keys of {@code [general]} that begin with {@code tls}.
 *
 * @param enabled whether it is
 * @param listener where it listens for TLS
 * @param certificate the file of its certificate and those that vouch for it
 * @param privateKey the file of the key to its certificate, often the same
 * @param password what opens a PKCS#12 file, or empty
 * @param ciphers the cipher suites it offers; without them, those of Java
 * @param authorities the file of the certificates that vouch for clients
 * @param clientCertificates whether clients show a certificate
 */
public record TlsSettings(
        boolean enabled,
        ListenerSettings listener,
        Line certificate,
        Line privateKey,
        String password,
        Optional<Line> ciphers,
        Optional<Line> authorities,
        ClientCertificates clientCertificates) {
    /** The port of TLS unless another is named. */
    public static final int DEFAULT_PORT = 5039;

    /** Whether clients have to show a certificate. */
    public enum ClientCertificates {
        /** They are not asked. */
        NONE,
        /** They are asked; one that is shown has to be good. */
        WANTED,
        /** Without a good one there is no connection. */
        REQUIRED
    }

    /**
     * A value and where it stands.
     *
     * @param value behind the equals sign
     * @param origin file and line
     */
    public record Line(String value, String origin) {
        /** Checks that nothing is missing. */
        public Line {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
        return "TlsSettings[" + (enabled ? listener + ", " + certificate.value() : "off") + "]";
    }
}
