package org.patchbay.api.frontend;

import java.util.Objects;

/**
 * The files that TLS needs, as an operator names them: PEM or PKCS#12, relative to the directory of {@code manager.conf}.
 * Immutable.
 */
public final class TlsFiles {
    private final String certificate;
    private final String privateKey;
    private final String password;
    private final String ciphers;
    private final String origin;

    private TlsFiles(String certificate, String privateKey, String password, String ciphers, String origin) {
        this.certificate = Objects.requireNonNull(certificate, "certificate");
        this.privateKey = Objects.requireNonNull(privateKey, "privateKey");
        this.password = Objects.requireNonNull(password, "password");
        this.ciphers = Objects.requireNonNull(ciphers, "ciphers");
        this.origin = Objects.requireNonNull(origin, "origin");
    }

    /**
     * Two files, which may be the same.
     *
     * @param certificate the file of the certificate and of those that vouch for it
     * @param privateKey the file of its key
     * @param origin file and line that name them, for messages to the operator
     * @return the files
     */
    public static TlsFiles of(String certificate, String privateKey, String origin) {
        return new TlsFiles(certificate, privateKey, "", "", origin);
    }

    /**
     * The same with the password of a PKCS#12 file.
     *
     * @param secret what opens it; empty for PEM
     * @return new files
     */
    public TlsFiles withPassword(String secret) {
        return new TlsFiles(certificate, privateKey, secret, ciphers, origin);
    }

    /**
     * The same with a choice of cipher suites.
     *
     * @param names Java's names, separated by {@code :} or {@code ,}; empty for those that Java prefers
     * @return new files
     */
    public TlsFiles withCiphers(String names) {
        return new TlsFiles(certificate, privateKey, password, names, origin);
    }

    /**
     * The file of the certificate.
     *
     * @return its name
     */
    public String certificate() {
        return certificate;
    }

    /**
     * The file of the key.
     *
     * @return its name
     */
    public String privateKey() {
        return privateKey;
    }

    /**
     * What opens a PKCS#12 file.
     *
     * @return the password, or the empty text
     */
    public String password() {
        return password;
    }

    /**
     * The cipher suites.
     *
     * @return their names, or the empty text
     */
    public String ciphers() {
        return ciphers;
    }

    /**
     * Where the files are named.
     *
     * @return file and line
     */
    public String origin() {
        return origin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlsFiles files
                && certificate.equals(files.certificate)
                && privateKey.equals(files.privateKey)
                && password.equals(files.password)
                && ciphers.equals(files.ciphers)
                && origin.equals(files.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(certificate, privateKey, password, ciphers, origin);
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
        return "TlsFiles[" + certificate + "]";
    }
}
