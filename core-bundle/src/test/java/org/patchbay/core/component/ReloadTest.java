package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.runtime.ReloadResult;
import org.patchbay.core.settings.LimitSettings;
import org.patchbay.core.settings.ThrottleSettings;
import org.patchbay.testkit.AmiClient;

/** Settings, listeners, and what a reload makes of them. */
public class ReloadTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void write(String general, String accounts) throws IOException {
        Files.writeString(
                directory().resolve("manager.conf"), "[general]\nenabled = yes\n" + general + "\n" + accounts);
    }

    private Path directory() {
        return folder.getRoot().toPath();
    }

    private ManagerCore start() throws StartException {
        return new ManagerCore(
                        new CoreConfig.Values(
                                directory(), List.of(), LimitSettings.DEFAULTS, ThrottleSettings.DEFAULTS, true),
                        () -> true)
                .started();
    }

    @Test
    public void aNewPortTakesOverAndSessionsLiveOn() throws Exception {
        int first = freePort();
        int second = freePort();
        write("port = " + first, RunningManager.ACCOUNTS);
        try (ManagerCore core = start();
                AmiClient client = AmiClient.connect("127.0.0.1", first)) {
            client.login("admin", "adminpw", "system");
            assertEquals(ReloadResult.UNCHANGED, core.settings().reload());
            write("port = " + second, RunningManager.ACCOUNTS);
            assertEquals(ReloadResult.APPLIED, core.settings().reload());
            assertEquals("Manager", client.waitForEvent("Reload").header("Module"));
            assertEquals("Success", client.ask("Action: Ping").header("Response"));
            try (AmiClient other = AmiClient.connect("127.0.0.1", second)) {
                other.login("admin", "adminpw");
            }
            assertThrows(IOException.class, () -> AmiClient.connect("127.0.0.1", first));
        }
    }

    @Test
    public void aBrokenFileAndATakenPortChangeNothing() throws Exception {
        int port = freePort();
        write("port = " + port, RunningManager.ACCOUNTS);
        try (ManagerCore core = start();
                ServerSocket taken = new ServerSocket(0)) {
            write("port = " + port, "[admin\nsecret = x");
            assertEquals(ReloadResult.REFUSED, core.settings().reload());
            write("bindaddr = 0.0.0.0\nport = " + taken.getLocalPort(), "");
            assertEquals(ReloadResult.REFUSED, core.settings().reload());
            Files.delete(directory().resolve("manager.conf"));
            assertEquals(ReloadResult.REFUSED, core.settings().reload());
            try (AmiClient client = AmiClient.connect("127.0.0.1", port)) {
                client.login("admin", "adminpw");
            }
        }
    }

    @Test
    public void accountsComeAndGoAndRunningSessionsKeepTheirRights() throws Exception {
        int port = freePort();
        write("port = " + port, RunningManager.ACCOUNTS);
        try (ManagerCore core = start();
                AmiClient old = AmiClient.connect("127.0.0.1", port)) {
            old.login("userev", "userpw");
            write("port = " + port, "[fresh]\nsecret = freshpw\nread = all\nwrite = all\n");
            assertEquals(ReloadResult.APPLIED, core.settings().reload());
            assertEquals("Success", old.ask("Action: UserEvent", "UserEvent: X").header("Response"));
            try (AmiClient client = AmiClient.connect("127.0.0.1", port)) {
                client.login("fresh", "freshpw");
            }
            assertTrue(core.settings().accounts().find("admin").isEmpty());
        }
    }

    @Test
    public void aStartWithoutAUsableFileSaysWhichLineIsWrong() throws Exception {
        write("port = 5038", "[admin\nsecret = x");
        String message = assertThrows(StartException.class, this::start).getMessage();
        assertEquals("configuration: manager.conf:4: a section starts here, but its ] is missing", message);
    }

    @Test
    public void aStartOnATakenPortSaysWhichOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write("port = " + taken.getLocalPort(), "");
            String message = assertThrows(StartException.class, this::start).getMessage();
            assertTrue(message, message.startsWith("port: port " + taken.getLocalPort() + " on 127.0.0.1 is taken"));
        }
    }

    @Test
    public void saysThatItStopsToThoseWhoMayHearIt() throws Exception {
        int port = freePort();
        write("port = " + port, RunningManager.ACCOUNTS);
        try (AmiClient client = startAndConnect(port)) {
            assertEquals("Cleanly", client.waitForEvent("Shutdown").header("Shutdown"));
            client.awaitEnd(AmiClient.PATIENCE);
        }
    }

    private AmiClient startAndConnect(int port) throws Exception {
        try (ManagerCore core = start()) {
            AmiClient client = AmiClient.connect("127.0.0.1", port);
            client.login("admin", "adminpw", "system");
            assertEquals(1, core.sessions().sessions().size());
            return client;
        }
    }
}
