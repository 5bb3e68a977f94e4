package org.patchbay.core.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.patchbay.core.settings.TlsSettings;
import org.patchbay.core.settings.TlsSettings.ClientCertificates;

/** Certificate, key and rules of TLS, as the files had them when it was loaded. New connections begin with it. */
public final class TlsContext {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** A key store wants a password even in memory; it protects nothing there. */
    private static final char[] IN_MEMORY = "memory".toCharArray();

    private final SSLContext context;
    private final String[] suites;
    private final ClientCertificates clientCertificates;
    private final String fingerprint;
    private final Instant expiry;

    private TlsContext(SSLContext context, String[] suites, ClientCertificates clients, Files files) {
        this.context = context;
        this.suites = suites;
        this.clientCertificates = clients;
        this.fingerprint = files.fingerprint();
        this.expiry = files.expiry();
    }

    /** What is known of the files it was made from. */
    private record Files(String fingerprint, Instant expiry) {
        /** A chain is worth nothing from the moment on at which its first certificate is not. */
        static Files of(KeyMaterial material, MessageDigest digest) {
            Instant expiry = material.chain().stream()
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            return new Files(HexFormat.of().formatHex(digest.digest()), expiry);
        }
    }

    /**
     * Reads the files and checks that they can work together.
     *
     * @param settings names them
     * @param directory where files are that are named without one
     * @param warnings takes what an operator should know, one line each
     * @throws TlsException if a file cannot be used
     */
    public static TlsContext load(TlsSettings settings, Path directory, Consumer<String> warnings) throws TlsException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            KeyFile certificates = KeyFile.read(settings.certificate(), directory);
            KeyFile keys = settings.privateKey().equals(settings.certificate())
                    ? certificates
                    : KeyFile.read(settings.privateKey(), directory);
            digest.update(certificates.content());
            digest.update(keys.content());
            KeyMaterial material = KeyMaterial.of(certificates, keys, settings.password());
            warnOfDates(certificates, material.chain().get(0), warnings);
            TrustManager[] trust = trust(settings, directory, digest);
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(material.store(IN_MEMORY), IN_MEMORY);
            context.init(managers.getKeyManagers(), trust, null);
            return new TlsContext(
                    context,
                    suites(settings, context, warnings),
                    settings.clientCertificates(),
                    Files.of(material, digest));
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsException(settings.certificate().origin() + ": Java cannot use this for TLS: " + e, e);
        }
    }

    /** A client that refuses such a certificate says so itself, and an old one is better than no server. */
    private static void warnOfDates(KeyFile file, X509Certificate certificate, Consumer<String> warnings) {
        try {
            certificate.checkValidity();
        } catch (CertificateException e) {
            warnings.accept(file + " has a certificate that is valid from "
                    + certificate.getNotBefore().toInstant() + " to "
                    + certificate.getNotAfter().toInstant() + ", which is not now; clients may refuse it");
        }
    }

    /** Nobody is trusted unless certificates of clients are asked for: not even those whom Java trusts. */
    private static TrustManager[] trust(TlsSettings settings, Path directory, MessageDigest digest)
            throws TlsException, GeneralSecurityException, IOException {
        if (settings.clientCertificates() == ClientCertificates.NONE
                || settings.authorities().isEmpty()) {
            return new TrustManager[0];
        }
        KeyFile file = KeyFile.read(settings.authorities().get(), directory);
        digest.update(file.content());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        for (X509Certificate authority : KeyMaterial.certificates(file)) {
            store.setCertificateEntry("authority-" + store.size(), authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private static String[] suites(TlsSettings settings, SSLContext context, Consumer<String> warnings) {
        Set<String> known = Set.of(context.getSupportedSSLParameters().getCipherSuites());
        List<String> chosen = new ArrayList<>();
        settings.ciphers().ifPresent(line -> {
            for (String name : line.value().strip().split("[\\s:,]+")) {
                if (known.contains(name)) {
                    chosen.add(name);
                } else {
                    warnings.accept(line.origin() + ": unknown cipher " + name
                            + " is ignored; the names are those of Java, such as TLS_AES_128_GCM_SHA256");
                }
            }
            if (chosen.isEmpty()) {
                warnings.accept(line.origin() + ": no cipher is left; those that Java prefers are used");
            }
        });
        return chosen.isEmpty() ? context.getDefaultSSLParameters().getCipherSuites() : chosen.toArray(String[]::new);
    }

    /** Changes when any of the files has other contents. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Until when its certificate is valid. */
    Instant expiry() {
        return expiry;
    }

    /** The server's side of one connection. */
    SSLEngine newEngine() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(PROTOCOLS);
        engine.setEnabledCipherSuites(suites);
        engine.setWantClientAuth(clientCertificates == ClientCertificates.WANTED);
        if (clientCertificates == ClientCertificates.REQUIRED) {
            engine.setNeedClientAuth(true);
        }
        return engine;
    }
}
