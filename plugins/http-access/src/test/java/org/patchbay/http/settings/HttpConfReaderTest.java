package org.patchbay.http.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.conf.ConfException;
import org.patchbay.http.settings.HttpSettings.Redirect;

/** What {@code http.conf} says (specification 18.2). */
public class HttpConfReaderTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> warnings = new ArrayList<>();

    private HttpSettings read(String... lines) throws Exception {
        Files.writeString(folder.getRoot().toPath().resolve("http.conf"), "[general]\n" + String.join("\n", lines));
        return HttpConfReader.read(folder.getRoot().toPath(), warnings::add);
    }

    private static Optional<InetSocketAddress> at(String host, int port) {
        return Optional.of(InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    public void withoutAFileNothingListens() throws Exception {
        HttpSettings settings = HttpConfReader.read(folder.getRoot().toPath(), warnings::add);
        assertFalse(settings.enabled());
        assertEquals(List.of(), warnings);
    }

    @Test
    public void whatIsNotSaidHasItsDefault() throws Exception {
        HttpSettings settings = read("enabled = yes", "bindaddr = 127.0.0.1");
        assertTrue(settings.enabled());
        assertEquals(at("127.0.0.1", 8088), settings.clear());
        assertEquals(Optional.empty(), settings.secure());
        assertEquals("", settings.prefix());
        assertEquals(100, settings.connections());
        assertEquals(Duration.ofSeconds(30), settings.inactivity());
        assertEquals(List.of(), warnings);
    }

    @Test
    public void theAddressHasToBeGiven() throws Exception {
        assertEquals(Optional.empty(), read("enabled = yes").clear());
        assertTrue(warnings.toString(), warnings.get(0).contains("without bindaddr nothing listens"));
    }

    @Test
    public void anAddressMayBeOfEitherKind() throws Exception {
        assertEquals(at("::1", 8088), read("bindaddr = ::1").clear());
        assertEquals(at("::1", 9000), read("bindaddr = [::1]:9000").clear());
        assertEquals(
                at("10.0.0.1", 9000),
                read("bindaddr = 10.0.0.1", "bindport = 9000").clear());
    }

    @Test
    public void aPrefixHasOneSlashInFront() throws Exception {
        assertEquals("/asterisk", read("prefix = asterisk").prefix());
        assertEquals("/a/b", read("prefix = /a/b/").prefix());
        assertEquals("", read("prefix = /").prefix());
    }

    @Test
    public void aRedirectIsTwoWords() throws Exception {
        HttpSettings settings =
                read("redirect = / /asterisk/httpstatus", "redirect = /x", "redirect => /a http://example.org/b");
        assertEquals(
                List.of(new Redirect("/", "/asterisk/httpstatus"), new Redirect("/a", "http://example.org/b")),
                settings.redirects());
        assertTrue(warnings.toString(), warnings.get(0).startsWith("http.conf:3: a redirect is"));
    }

    @Test
    public void aNumberThatIsNoneIsToldAndNotUsed() throws Exception {
        HttpSettings settings = read("bindaddr = x", "bindport = 99999", "sessionlimit = many");
        assertEquals(at("x", 8088), settings.clear());
        assertEquals(100, settings.connections());
        assertEquals(2, warnings.size());
        assertTrue(warnings.toString(), warnings.stream().anyMatch(line -> line.startsWith("http.conf:4: ")));
    }

    @Test
    public void tlsHasItsOwnAddressAndFiles() throws Exception {
        HttpSettings.Secure secure = read(
                        "bindaddr = 10.0.0.1",
                        "tlsenable = yes",
                        "tlsbindaddr = 0.0.0.0:8443",
                        "tlscertfile = a.pem",
                        "tlsprivatekey = b.pem",
                        "tlscipher = X:Y")
                .secure()
                .orElseThrow();
        assertEquals(at("0.0.0.0", 8443), Optional.of(secure.address()));
        assertEquals("a.pem", secure.files().certificate());
        assertEquals("b.pem", secure.files().privateKey());
        assertEquals("X:Y", secure.files().ciphers());
        assertEquals("http.conf:5", secure.files().origin());
        HttpSettings.Secure plain = read("bindaddr = 10.0.0.1", "sslenable = 1", "tlspassword = opens")
                .secure()
                .orElseThrow();
        assertEquals(at("10.0.0.1", 8089), Optional.of(plain.address()));
        assertEquals("asterisk.pem", plain.files().privateKey());
        assertEquals("opens", plain.files().password());
        assertFalse(plain.toString().contains("opens"));
    }

    @Test
    public void staticFilesAreNotServed() throws Exception {
        read("enablestatic = yes");
        assertEquals(List.of("http.conf:2: static files are not served"), warnings);
    }

    @Test
    public void aBrokenFileIsTold() {
        assertThrows(ConfException.class, () -> read("[broken"));
    }
}
