package org.patchbay.core.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for tests, made by the keytool of this Java, in the forms in which operators have it. */
public final class Certificates {
    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "test";

    private final Path file;
    private final KeyStore store;

    private Certificates(Path file) throws GeneralSecurityException, IOException {
        this.file = file;
        this.store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    static Certificates make(Path file, String name, String kind, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", ALIAS, "-keyalg", kind, "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(Arrays.asList(more));
        Path log = file.resolveSibling("keytool.log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("keytool failed: " + Files.readString(log));
        }
        return new Certificates(file);
    }

    public Path pkcs12() {
        return file;
    }

    public String certificate() throws GeneralSecurityException {
        return pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    }

    private byte[] pkcs8() throws GeneralSecurityException {
        return store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
    }

    /** Its key as PKCS#8. */
    public String key() throws GeneralSecurityException {
        return pem("PRIVATE KEY", pkcs8());
    }

    /** Its key in the form of old: the octets inside PKCS#8, which begin with a sequence of their own. */
    public String oldKey() throws GeneralSecurityException {
        byte[] key = pkcs8();
        int start = 4;
        while (key[start] != 0x04 || key[start + 1 + lengthBytes(key[start + 1])] != 0x30) {
            start++;
        }
        start += 1 + lengthBytes(key[start + 1]);
        String kind = store.getCertificate(ALIAS).getPublicKey().getAlgorithm();
        return pem(kind + " PRIVATE KEY", Arrays.copyOfRange(key, start, key.length));
    }

    private static int lengthBytes(byte first) {
        return first >= 0 ? 1 : 1 + (first & 0x7F);
    }

    private static String pem(String label, byte[] content) {
        String digits = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + digits + "\n-----END " + label + "-----\n";
    }

    /** What a client needs that trusts these certificates, and shows the first of the own ones. */
    public static SSLContext client(List<Certificates> trusted, List<Certificates> own) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        for (Certificates each : trusted) {
            trust.setCertificateEntry("trusted-" + trust.size(), each.store.getCertificate(ALIAS));
        }
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trust);
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own.isEmpty() ? null : own.get(0).store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }
}
