package org.patchbay.core.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A certificate with those that vouch for it, and its key.
 *
 * @param chain the certificate of the server, then those that vouch for it
 * @param key the key of the first
 */
record KeyMaterial(List<X509Certificate> chain, PrivateKey key) {
    /** The key material in these files, which are often one; PEM, or PKCS#12 with that password. */
    static KeyMaterial of(KeyFile certificates, KeyFile keys, String password) throws TlsException {
        KeyMaterial material =
                certificates.pem() ? ofPem(certificates, keys) : ofStore(certificates, password.toCharArray());
        if (!PrivateKeys.belong(material.key(), material.chain().get(0).getPublicKey())) {
            throw keys.wrong("has a key that does not belong to the first certificate of " + certificates
                    + "; name the right files, and put the server's own certificate first");
        }
        return material;
    }

    private static KeyMaterial ofPem(KeyFile certificates, KeyFile keys) throws TlsException {
        List<X509Certificate> chain = certificates(certificates);
        Optional<KeyFile.Block> block =
                keys.blocks().stream().filter(PrivateKeys::isKey).findFirst();
        if (block.isEmpty()) {
            throw keys.wrong("has no private key; name the file that has it with tlsprivatekey");
        }
        return new KeyMaterial(
                chain, PrivateKeys.read(keys, block.get(), chain.get(0).getPublicKey()));
    }

    /** All certificates of a PEM file, at least one. */
    static List<X509Certificate> certificates(KeyFile file) throws TlsException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (KeyFile.Block block : file.blocks()) {
            if (block.label().equals("CERTIFICATE") || block.label().equals("X509 CERTIFICATE")) {
                certificates.add(certificate(file, block));
            }
        }
        if (certificates.isEmpty()) {
            throw file.wrong("has no certificate; it must be a PEM file, with -----BEGIN CERTIFICATE----- in it");
        }
        return certificates;
    }

    private static X509Certificate certificate(KeyFile file, KeyFile.Block block) throws TlsException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.content()));
        } catch (CertificateException e) {
            throw file.wrong("has a damaged certificate; copy the file again", e);
        }
    }

    private static KeyMaterial ofStore(KeyFile file, char[] password) throws TlsException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file.content()), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new KeyMaterial(chain, (PrivateKey) store.getKey(alias, password));
                }
            }
        } catch (GeneralSecurityException | IOException | ClassCastException e) {
            throw file.wrong("is neither PEM nor PKCS#12, or tlspassword does not open it", e);
        }
        throw file.wrong("has no private key with a certificate; export both into it");
    }

    /** The same as a key store, which is what Java works with. */
    KeyStore store(char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("server", key, password, chain.toArray(Certificate[]::new));
        return store;
    }

    /** Not the key. */
    @Override
    public String toString() {
        return "KeyMaterial[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
