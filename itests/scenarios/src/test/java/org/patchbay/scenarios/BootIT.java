package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import org.patchbay.scenarios.fixture.SlowStarter;
import org.patchbay.testkit.AmiClient;

/** The server answers as soon as it can, and says that it has fully booted when its packs are there. */
public class BootIT {
    @Test
    public void fullyBootedWaitsForThePacksOfTheDeployFolder() throws Exception {
        ServerHome home = ServerHome.fresh("boot");
        Path gate = home.root().resolve("gate");
        byte[] slow = TestBundle.of("com.acme.slow")
                .header("Import-Package", "org.osgi.framework")
                .header(SlowStarter.GATE, gate.toString())
                .activator(SlowStarter.class)
                .toBytes();
        Files.write(home.deploy().resolve("slow.jar"), slow);
        try (ServerProcess server = new ServerProcess(home, "-Xmx128m")) {
            server.start();
            try (AmiClient early = server.login()) {
                early.ask("Action: Ping");
                assertEquals("nothing is said too early", List.of(), early.events());
                Files.createFile(gate);
                assertEquals("Fully Booted", early.waitForEvent("FullyBooted").header("Status"));
            }
            try (AmiClient late = server.login()) {
                late.ask("Action: Ping");
                assertEquals(1, late.events().size());
                assertEquals("FullyBooted", late.events().get(0).header("Event"));
            }
            assertTrue(server.complaints().toString(), server.complaints().isEmpty());
        }
    }
}
