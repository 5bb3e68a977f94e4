package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/** The shipped configuration pack: taken out, and put in again, while a client stays connected. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ConfigPackIT {
    private static final List<String> ACTIONS =
            List.of("GetConfig", "GetConfigJSON", "ListCategories", "UpdateConfig", "CreateConfig");

    @Inject
    private BundleContext context;

    private AmiClient client;
    private Path etc;
    private Path jar;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void connect() {
        Lab lab = new Lab(context);
        client = lab.login();
        etc = Path.of(context.getProperty("patchbay.etc.asterisk"));
        jar = lab.deploy().resolve("pack-config.jar");
        Lab.awaitKnown(client, "CreateConfig");
    }

    @After
    public void close() {
        client.close();
    }

    @Test
    public void itsActionsGoAndComeWithItsJar() throws Exception {
        Files.delete(jar);
        for (String action : ACTIONS) {
            Lab.awaitUnknown(client, action);
        }
        Files.copy(Path.of(context.getProperty("patchbay.packs")).resolve("pack-config.jar"), jar);
        for (String action : ACTIONS) {
            Lab.awaitKnown(client, action);
        }
        assertEquals("Filename not specified", client.ask("Action: GetConfig").header("Message"));
    }

    @Test
    public void anAccountThatIsAddedToManagerConfMayLogInAfterTheReload() throws Exception {
        AmiMessage answer = client.ask(
                "Action: UpdateConfig",
                "SrcFilename: manager.conf",
                "DstFilename: manager.conf",
                "Reload: manager",
                "Action-000000: NewCat",
                "Cat-000000: fresh",
                "Action-000001: Append",
                "Cat-000001: fresh",
                "Var-000001: secret",
                "Value-000001: freshpw");
        assertEquals("Success", answer.header("Response"));
        assertEquals("Manager", client.waitForEvent("Reload").header("Module"));
        AmiMessage shown = client.ask("Action: GetConfig", "Filename: manager.conf", "Category: fresh");
        assertEquals("secret=freshpw", shown.header("Line-000000-000000"));
        try (AmiClient fresh = new Lab(context).connect().login("fresh", "freshpw")) {
            assertEquals("Pong", fresh.ask("Action: Ping").header("Ping"));
        }
    }

    @Test
    public void nothingOfTheServerOutsideItsConfigurationIsRead() {
        assertTrue(Files.exists(etc.resolve("../org.patchbay.core.cfg")));
        AmiMessage answer = client.ask("Action: GetConfig", "Filename: ../org.patchbay.core.cfg");
        assertEquals("Config file not found", answer.header("Message"));
    }
}
