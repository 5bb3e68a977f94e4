package org.patchbay.core.transport;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.core.settings.ListenerSettings;
import org.patchbay.core.settings.TlsSettings;
import org.patchbay.core.settings.TlsSettings.ClientCertificates;

/** The forms in which keys and certificates come, and what is said of those that cannot be used. */
public class TlsContextTest {
    @ClassRule
    public static final CertificateFolder CERTIFICATES = new CertificateFolder();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> warnings = new ArrayList<>();

    private Path directory() {
        return folder.getRoot().toPath();
    }

    private String file(String name, String content) throws Exception {
        Files.writeString(directory().resolve(name), content);
        return name;
    }

    private static TlsSettings.Line line(String value) {
        return new TlsSettings.Line(value, "manager.conf:7");
    }

    private TlsContext load(String certificate, String key, String password, String ciphers) throws TlsException {
        TlsSettings settings = new TlsSettings(
                true,
                new ListenerSettings("127.0.0.1", 5039),
                line(certificate),
                line(key),
                password,
                Optional.of(ciphers).filter(text -> !text.isEmpty()).map(TlsContextTest::line),
                Optional.empty(),
                ClientCertificates.NONE);
        return TlsContext.load(settings, directory(), warnings::add);
    }

    private String refusal(String certificate, String key) {
        String message = assertThrows(TlsException.class, () -> load(certificate, key, "", ""))
                .getMessage();
        assertTrue(message, message.startsWith("manager.conf:7: " + directory()));
        return message;
    }

    private static Certificates old() throws Exception {
        return CERTIFICATES.get("old", "EC", "-startdate", "2001/01/01 00:00:00", "-validity", "1");
    }

    @Test
    public void readsKeysInAllFormsOfOpenSsl() throws Exception {
        for (String kind : List.of("RSA", "EC")) {
            Certificates server = CERTIFICATES.get(kind, kind);
            String together = file("together.pem", "# ours\r\n" + server.key() + server.certificate());
            String certificate = file("certificate.pem", server.certificate());
            String old = file("old.pem", "Bag Attributes\n  name: x\n" + server.oldKey());
            String one = load(together, together, "", "").fingerprint();
            assertEquals(one, load(together, together, "", "").fingerprint());
            assertNotEquals(one, load(certificate, old, "", "").fingerprint());
            load(server.pkcs12().toString(), server.pkcs12().toString(), Certificates.PASSWORD, "");
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    public void saysWhatIsWrongWithAFileAndNeverShowsAKey() throws Exception {
        Certificates server = CERTIFICATES.get("EC", "EC");
        Certificates other = CERTIFICATES.get("RSA", "RSA");
        String certificate = file("certificate.pem", server.certificate());
        assertTrue(refusal(certificate, certificate).endsWith("name the file that has it with tlsprivatekey"));
        String wrongKind = file("kind.pem", other.key());
        assertTrue(refusal(certificate, wrongKind).contains("not of the kind of the certificate"));
        String encrypted = file("encrypted.pem", server.key().replace("PRIVATE", "ENCRYPTED PRIVATE"));
        assertTrue(refusal(certificate, encrypted).contains("\"openssl pkey -in FILE -out NEWFILE\""));
        String traditional =
                file("traditional.pem", server.oldKey().replaceFirst("-----\n", "-----\nProc-Type: 4,ENCRYPTED\n\n"));
        assertTrue(refusal(certificate, traditional).contains("has an encrypted key"));
        String cut = file("cut.pem", server.key().substring(0, 100));
        assertTrue(refusal(certificate, cut).contains("without its END line"));
        assertTrue(refusal(wrongKind, wrongKind).contains("has no certificate"));
        String noise = file("noise.der", "noise");
        assertTrue(refusal(noise, noise).contains("is neither PEM nor PKCS#12"));
        assertTrue(refusal("missing.pem", "missing.pem").contains("does not exist"));
        Files.copy(server.pkcs12(), directory().resolve("locked.p12"));
        String locked = "locked.p12";
        assertTrue(refusal(locked, locked).contains("tlspassword does not open it"));
        String stranger = file("stranger.pem", old().key());
        assertFalse(refusal(certificate, stranger).contains("PRIVATE KEY"));
        assertTrue(refusal(certificate, stranger).contains("does not belong to the first certificate"));
    }

    @Test
    public void warnsOfOldCertificatesAndUnknownCiphersAndGoesOn() throws Exception {
        Certificates old = CERTIFICATES.get("old", "EC", "-startdate", "2001/01/01 00:00:00", "-validity", "1");
        String file = file("old.pem", old.certificate() + old.key());
        TlsContext context = load(file, file, "", "TLS_AES_128_GCM_SHA256:HIGH, !aNULL");
        assertEquals(
                List.of("TLS_AES_128_GCM_SHA256"), List.of(context.newEngine().getEnabledCipherSuites()));
        assertEquals(List.of("TLSv1.3", "TLSv1.2"), List.of(context.newEngine().getEnabledProtocols()));
        assertEquals(3, warnings.size());
        assertTrue(warnings.get(0), warnings.get(0).contains("valid from 2001-01-0"));
        assertTrue(warnings.get(1), warnings.get(1).startsWith("manager.conf:7: unknown cipher HIGH is ignored"));
    }
}
