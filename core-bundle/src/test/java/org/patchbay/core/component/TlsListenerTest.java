package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.api.session.Transport;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.Owner;
import org.patchbay.core.settings.LimitSettings;
import org.patchbay.core.settings.ThrottleSettings;
import org.patchbay.core.transport.CertificateFolder;
import org.patchbay.core.transport.Certificates;
import org.patchbay.testkit.AmiClient;
import org.patchbay.testkit.Await;

/** Sessions over TLS: that they are like those in the clear, and what else becomes of those who are not. */
public class TlsListenerTest {
    private static final String GREETING = "Asterisk Call Manager/1.3\r\n";
    private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");
    private static final int ALERT = 21;
    private static final int MANY = 10_000;

    /** May be slow: its output is larger than all buffers on the way. */
    private static final String PATIENT =
            "[patient]\nsecret = adminpw\nread = all\nwrite = all\nwritetimeout = 20000\n";

    @ClassRule
    public static final CertificateFolder CERTIFICATES = new CertificateFolder();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Certificates first;
    private SSLContext client;
    private int port;

    @Before
    public void prepare() throws Exception {
        first = CERTIFICATES.get("first", "EC");
        client = Certificates.client(List.of(first), List.of());
        Files.writeString(directory().resolve("asterisk.pem"), first.certificate() + first.key());
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    private Path directory() {
        return folder.getRoot().toPath();
    }

    private ManagerCore start(String... general) throws Exception {
        int plain;
        try (ServerSocket socket = new ServerSocket(0)) {
            plain = socket.getLocalPort();
        }
        Files.writeString(
                directory().resolve("manager.conf"),
                "[general]\nenabled = yes\nport = " + plain + "\ntlsenable = yes\ntlsbindport = " + port + "\n"
                        + String.join("\n", general) + "\n" + RunningManager.ACCOUNTS + PATIENT);
        return new ManagerCore(
                        new CoreConfig.Values(
                                directory(), List.of(), LimitSettings.DEFAULTS, ThrottleSettings.DEFAULTS, true),
                        () -> true)
                .started();
    }

    private TlsClient connect(String... protocols) throws IOException {
        return TlsClient.connect(port, client, protocols);
    }

    private static void offerList(ManagerCore core, int items) {
        ActionEntry entry = ActionEntry.offered(
                ActionDescriptor.of("Long"),
                call -> Reply.list(
                        "Items will follow",
                        IntStream.range(0, items)
                                .mapToObj(i -> AmiEvent.of("Item").with("Number", i)),
                        "ListComplete"),
                new Owner(7, "com.acme.test 1.0.0"),
                new ActionEntry.Rank(0, 1));
        core.inFlight().open(entry);
        core.actions().add(entry);
    }

    @Test
    public void servesTls13AndTls12AlikeAndTellsThatItIsTls() throws Exception {
        try (ManagerCore core = start()) {
            for (String version : VERSIONS) {
                try (TlsClient line = connect(version)) {
                    assertEquals(version, line.protocol());
                    assertEquals(GREETING, line.takeUntil("\r\n"));
                    line.login("admin", "off").send("Action: Ping", "ActionID: 1");
                    assertTrue(line.takeUntil("\r\n\r\n").contains("ActionID: 1\r\nPing: Pong\r\n"));
                    assertEquals(
                            Transport.TLS, core.sessions().sessions().get(0).transport());
                }
                Await.await(AmiClient.PATIENCE, "the session is gone", core.sessions()::isEmpty);
            }
            assertTrue(
                    core.settings().listening().toString(),
                    core.settings().listening().contains("127.0.0.1:" + port + " (TLS)"));
        }
    }

    @Test
    public void refusesTls11WithTheAlertForIt() throws Exception {
        String hello = "16 0302 0033 01 00002f 0302 " + "5a".repeat(32) + " 00 0008 c013 c014 002f 0035 01 00";
        try (ManagerCore core = start();
                Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HexFormat.of().parseHex(hello.replace(" ", "")));
            byte[] answer = socket.getInputStream().readAllBytes();
            assertEquals(ALERT, answer[0]);
            assertEquals("protocol_version (RFC 5246, 7.2)", 70, answer[answer.length - 1]);
            Await.await(AmiClient.PATIENCE, "the session is gone", core.sessions()::isEmpty);
        }
    }

    @Test
    public void clearTextEndsTheConnectionAndIsNotAnswered() throws Exception {
        try (ManagerCore core = start();
                Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("Action: Logoff\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            assertTrue(answer.length == 0 || answer[0] == ALERT);
            Await.await(AmiClient.PATIENCE, "the session is gone", core.sessions()::isEmpty);
        }
    }

    @Test
    public void understandsAStreamCutAtEveryByteAndSaysGoodbyeInTls() throws Exception {
        WireTap tap = new WireTap();
        try (ManagerCore core = start();
                TlsClient line = TlsClient.connect(tap, port, client, "TLSv1.2")) {
            line.login("admin", "off").send("Action: Logoff", "ActionID: 2");
            assertTrue(line.takeAll().endsWith("Message: Thanks for all the fish.\r\n\r\n"));
            assertEquals("close_notify comes last", ALERT, tap.lastRecordType());
            Await.await(AmiClient.PATIENCE, "the session is gone", core.sessions()::isEmpty);
        }
    }

    @Test
    public void eventsAndLongListsArriveCompleteAndInOrder() throws Exception {
        String expected = IntStream.range(0, MANY)
                .mapToObj(i -> "Event: Tick\r\nPrivilege: user,all\r\nNumber: " + i + "\r\n\r\n")
                .collect(Collectors.joining());
        try (ManagerCore core = start()) {
            offerList(core, MANY);
            for (String version : VERSIONS) {
                try (TlsClient line = connect(version).login("patient", "user")) {
                    IntStream.range(0, MANY).forEach(i -> publish(core, "Number", String.valueOf(i)));
                    assertEquals(expected, line.takeUntil("Number: " + (MANY - 1) + "\r\n\r\n"));
                    String list = line.send("Action: Long").takeUntil("ListItems: " + MANY);
                    assertEquals(MANY, list.split("Event: Item\r\n", -1).length - 1);
                    assertTrue(list.contains("Number: " + (MANY - 1) + "\r\n"));
                }
            }
        }
    }

    private static void publish(ManagerCore core, String name, String value) {
        core.stream().publish(AmiEvent.of("Tick", EventCategory.USER).with(name, value));
    }

    @Test
    public void moreRequestsThanMayWaitAreAllAnswered() throws Exception {
        int pings = 3000;
        try (ManagerCore core = start()) {
            for (String version : VERSIONS) {
                try (TlsClient line = connect(version).login("patient", "off")) {
                    line.send("Action: Ping\r\n\r\n".repeat(pings) + "Action: Logoff");
                    assertEquals(pings, line.takeAll().split("Ping: Pong\r\n", -1).length - 1);
                }
            }
            Await.await(AmiClient.PATIENCE, "the sessions are gone", core.sessions()::isEmpty);
        }
    }

    @Test
    public void whoDoesNotReadIsEnded() throws Exception {
        String text = "x".repeat(1000);
        try (ManagerCore core = start();
                TlsClient line = connect().login("admin", "user")) {
            Await.await(AmiClient.PATIENCE, "the slow one is gone", () -> {
                IntStream.range(0, 500).forEach(i -> publish(core, "Text", text));
                return core.sessions().isEmpty();
            });
            assertEquals(1, core.sessions().overruns());
            assertThrows(IOException.class, () -> line.takeUntil("the end"));
        }
    }

    @Test
    public void whoHasSaidAllIsAnsweredStill() throws Exception {
        try (ManagerCore core = start();
                TlsClient line = connect("TLSv1.3").login("admin", "off")) {
            offerList(core, 3000);
            line.send("Action: Long").endOutput();
            assertTrue(line.takeAll().contains("ListItems: 3000"));
            Await.await(AmiClient.PATIENCE, "the session is gone", core.sessions()::isEmpty);
        }
    }

    @Test
    public void aHandshakeThatNeverEndsIsEndedByTheTimeoutAndCountsBefore() throws Exception {
        try (ManagerCore core = start("authtimeout = 2", "authlimit = 1");
                Socket silent = new Socket("127.0.0.1", port)) {
            silent.setSoTimeout(10_000);
            Await.await(
                    AmiClient.PATIENCE,
                    "it is a session",
                    () -> !core.sessions().isEmpty());
            assertThrows(IOException.class, this::connect);
            assertEquals(-1, silent.getInputStream().read());
            try (TlsClient line = connect()) {
                assertEquals(GREETING, line.takeUntil("\r\n"));
            }
        }
    }

    @Test
    public void aReloadServesTheNewCertificateAndKeepsSessions() throws Exception {
        Path file = directory().resolve("asterisk.pem");
        Certificates second = CERTIFICATES.get("second", "EC");
        client = Certificates.client(List.of(first, second), List.of());
        try (ManagerCore core = start();
                TlsClient old = connect().login("admin", "off")) {
            assertEquals(ReloadResult.UNCHANGED, core.settings().reload());
            Files.writeString(file, second.certificate() + first.key());
            assertEquals(
                    "the key is another's",
                    ReloadResult.REFUSED,
                    core.settings().reload());
            Files.delete(file);
            assertEquals(ReloadResult.REFUSED, core.settings().reload());
            try (TlsClient between = connect()) {
                assertEquals("CN=first", between.server());
            }
            Files.writeString(file, second.certificate() + second.key());
            assertEquals(ReloadResult.APPLIED, core.settings().reload());
            try (TlsClient fresh = connect().login("admin", "off")) {
                assertEquals("CN=second", fresh.server());
            }
            old.send("Action: Ping");
            assertTrue(old.takeUntil("\r\n\r\n").contains("Ping: Pong"));
        }
    }

    @Test
    public void tlsComesAndGoesWithAReload() throws Exception {
        try (ManagerCore core = start()) {
            String text = Files.readString(directory().resolve("manager.conf"));
            Files.writeString(directory().resolve("manager.conf"), text.replace("tlsenable = yes", "tlsenable = no"));
            assertEquals(ReloadResult.APPLIED, core.settings().reload());
            assertThrows(IOException.class, this::connect);
            Files.writeString(directory().resolve("manager.conf"), text);
            assertEquals(ReloadResult.APPLIED, core.settings().reload());
            connect().login("admin", "off").close();
        }
    }

    @Test
    public void whoHasToShowACertificateAndHasNoneIsRefused() throws Exception {
        Certificates own = CERTIFICATES.get("second", "EC");
        Files.writeString(directory().resolve("clients.pem"), own.certificate());
        try (ManagerCore core = start("tlsclientcert = required", "tlscafile = clients.pem")) {
            for (String version : VERSIONS) {
                assertThrows(IOException.class, () -> connect(version).takeUntil(GREETING));
                SSLContext known = Certificates.client(List.of(first), List.of(own));
                TlsClient.connect(port, known, version).login("admin", "off").close();
                SSLContext stranger = Certificates.client(List.of(first), List.of(first));
                assertThrows(
                        IOException.class,
                        () -> TlsClient.connect(port, stranger, version).takeUntil(GREETING));
            }
            Await.await(AmiClient.PATIENCE, "all sessions are gone", core.sessions()::isEmpty);
        }
    }

    @Test
    public void aStartThatCannotServeTlsSaysWhy() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            String message = assertThrows(StartException.class, this::start).getMessage();
            assertTrue(message, message.startsWith("port: port " + taken.getLocalPort() + " on 127.0.0.1 is taken"));
            assertTrue(message, message.endsWith("change tlsbindport in manager.conf"));
        }
        Path missing = directory().resolve("missing.pem");
        String message = assertThrows(StartException.class, () -> start("tlscertfile = missing.pem"))
                .getMessage();
        assertEquals(
                "configuration: manager.conf:6: " + missing
                        + " does not exist; put the file there, or correct the line",
                message);
        message = assertThrows(StartException.class, () -> start("tlsclientcert = yes", "tlscafile = asterisk.pem"))
                .getMessage();
        assertEquals("configuration: manager.conf:6: tlsclientcert is none, wanted or required, not 'yes'", message);
    }
}
