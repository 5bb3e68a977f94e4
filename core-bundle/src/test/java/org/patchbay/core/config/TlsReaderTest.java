package org.patchbay.core.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.conf.ConfException;
import org.patchbay.core.settings.TlsSettings;
import org.patchbay.core.settings.TlsSettings.ClientCertificates;

/** The TLS keys of manager.conf, in the names and forms that Asterisk takes. */
public class TlsReaderTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> warnings = new ArrayList<>();

    private TlsSettings read(String... lines) throws Exception {
        Files.writeString(
                folder.getRoot().toPath().resolve("manager.conf"), "[general]\n" + String.join("\n", lines) + "\n");
        return new ManagerConfReader(folder.getRoot().toPath(), warnings::add)
                .read()
                .settings()
                .general()
                .tls();
    }

    private String listener(String... lines) throws Exception {
        return read(lines).listener().toString();
    }

    @Test
    public void isOffUnlessAskedFor() throws Exception {
        assertFalse(read("enabled = yes").enabled());
        assertFalse(read("tlsenable = no", "tlsclientcert = nonsense").enabled());
        assertTrue(read("sslenable = yes").enabled());
        assertEquals("asterisk.pem", read("TlsEnable = yes").certificate().value());
        assertEquals("manager.conf:2", read("tlsenable = yes").privateKey().origin());
    }

    @Test
    public void listensWhereAsteriskWould() throws Exception {
        assertEquals("127.0.0.1:5039", listener());
        assertEquals("10.0.0.1:5039", listener("bindaddr = 10.0.0.1"));
        assertEquals("10.0.0.2:5039", listener("bindaddr = 10.0.0.1", "tlsbindaddr = 10.0.0.2"));
        assertEquals("10.0.0.2:6000", listener("tlsbindaddr = 10.0.0.2:6000"));
        assertEquals("10.0.0.2:7000", listener("tlsbindport = 7000", "tlsbindaddr = 10.0.0.2:6000"));
        assertEquals("[::1]:6000", listener("tlsbindaddr = [::1]:6000"));
        assertEquals("[::1]:5039", listener("tlsbindaddr = [::1]"));
        assertEquals("[::]:5039", listener("tlsbindaddr = ::"));
        assertEquals(List.of(), warnings);
        assertEquals("[::1]:5039", listener("tlsbindaddr = [::1]:66000"));
        assertEquals("127.0.0.1:5039", listener("tlsbindport = many"));
        assertEquals(2, warnings.size());
    }

    @Test
    public void keepsTheKeyApartOnlyWhereToldTo() throws Exception {
        TlsSettings one = read("tlsenable = yes", "sslcert = a.pem");
        assertEquals(one.certificate(), one.privateKey());
        TlsSettings two = read("tlsenable = yes", "tlscertfile = a.pem", "tlsprivatekey = b.pem", "tlspassword = hush");
        assertEquals("b.pem", two.privateKey().value());
        assertFalse(two.toString().contains("hush"));
    }

    @Test
    public void asksClientsForCertificatesOnlyWithSomebodyWhoVouches() throws Exception {
        String ca = "tlscafile = ca.pem";
        assertEquals(
                ClientCertificates.WANTED,
                read("tlsenable = yes", ca, "tlsclientcert = Wanted").clientCertificates());
        assertEquals(
                ClientCertificates.REQUIRED,
                read("tlsenable = yes", ca, "tlsverifyclient = yes").clientCertificates());
        assertEquals(ClientCertificates.NONE, read("tlsenable = yes", ca).clientCertificates());
        String message = assertThrows(ConfException.class, () -> read("tlsenable = yes", "tlsclientcert = required"))
                .getMessage();
        assertEquals(
                "manager.conf:3: tlsclientcert needs tlscafile, the file of the certificates that vouch for clients",
                message);
    }

    @Test
    public void saysThatOldVersionsStayOff() throws Exception {
        read("tlsenable = yes", "tlsdisablev1 = yes");
        assertEquals(List.of(), warnings);
        read("tlsenable = yes", "tlsdisablev1 = no");
        assertEquals(List.of("manager.conf:3: TLS 1.0 and 1.1 stay off; clients need TLS 1.2 or 1.3"), warnings);
    }
}
