package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.patchbay.api.command.CommandLine;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.scenarios.fixture.PhoneSystem;
import org.patchbay.testkit.AmiClient;

/** Commands, modules and calls are there while their bundle runs, at every door, and gone when it stops. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CommandComesAndGoesIT {
    private static final String PHONE = "scenario:phone";

    @Inject
    private BundleContext context;

    private Lab lab;
    private AmiClient client;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void connect() throws Exception {
        lab = new Lab(context);
        client = lab.login();
        // The shipped pack comes from the deploy folder, a little later than the server.
        Path pack = lab.deploy().resolve("pack-system.jar");
        await(Lab.SOON, pack + " is there", () -> Files.exists(pack));
        Lab.awaitKnown(client, "Command");
    }

    @After
    public void leaveNothing() throws BundleException {
        client.close();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith("scenario:")) {
                bundle.uninstall();
            }
        }
    }

    private static TestBundle phone() {
        return TestBundle.of("scenario.phone")
                .activator(PhoneSystem.class)
                .header("Import-Package", "org.osgi.framework," + TestBundle.API + ",org.patchbay.api.runtime")
                .header("Provide-Capability", "ami.module;ami.module:List<String>=\"app_phone.so,app_bell.so\"")
                .with("OSGI-INF/ami/events/Ring.help", "Synopsis: A telephone rings.\nArgument: Phone - Which one.\n");
    }

    /** The text that a line prints, line by line, without head and end. */
    private List<String> run(String line) {
        AmiMessage answer = client.ask("Action: Command", "Command: " + line);
        assertEquals(line, "Follows", answer.header("Response"));
        List<String> lines = answer.lines().stream()
                .filter(each -> !each.matches("Response: .*|Privilege: .*|ActionID: .*"))
                .toList();
        assertEquals(line, "--END COMMAND--", lines.get(lines.size() - 1));
        return lines.subList(0, lines.size() - 1);
    }

    private boolean unknown(String line) {
        return run(line).get(0).startsWith("No such command '" + line + "'");
    }

    @Test
    public void aCommandOfAComponentIsThereWhileItsJarIsInTheDeployFolder() throws Exception {
        assertTrue(unknown("weather show Oslo"));
        Path jar = lab.deploy().resolve("weather.jar");
        Files.write(jar, TestBundle.weather().toBytes());
        await(Lab.SOON, "the command is there", () -> run("weather show Oslo").equals(List.of("Oslo: 21.5 degrees")));
        assertEquals(List.of("No such station"), run("Weather  SHOW Atlantis"));
        assertEquals(List.of("Usage: weather show <station>"), run("weather show"));
        assertTrue(run("core show help weather").get(0).endsWith("weather show -- Temperature at a station."));
        assertEquals(List.of("Oslo"), lab.service(CommandLine.class).complete("weather show O"));
        Files.delete(jar);
        await(Lab.SOON, "the command is gone", () -> unknown("weather show Oslo"));
    }

    @Test
    public void everythingABundleBringsGoesWithIt() throws Exception {
        Bundle phone = lab.start(PHONE, phone());
        assertEquals(List.of("reloads: 0"), run("phone show"));
        assertEquals("Module Reloaded", message("Action: Reload", "Module: APP_PHONE"));
        assertEquals(List.of("reloads: 1"), run("phone show"));
        assertEquals("Module does not support reload", message("Action: Reload", "Module: app_bell.so"));
        assertEquals("3", client.ask("Action: CoreStatus").header("CoreCurrentCalls"));
        assertEquals(List.of("3 active calls", "7 calls processed"), run("core show calls"));
        assertTrue(run("manager show event Ring").contains("A telephone rings."));
        assertTrue(run("phone break").get(0).matches("Internal error, reference \\d+"));

        phone.stop();
        assertTrue(unknown("phone show"));
        assertEquals("No such module", message("Action: Reload", "Module: app_phone.so"));
        assertEquals("0", client.ask("Action: CoreStatus").header("CoreCurrentCalls"));
        assertEquals(List.of("Could not find event 'Ring'"), run("manager show event Ring"));
        assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
    }

    @Test
    public void aModuleIsUnloadedAndLoadedUnderAnyOfItsNames() throws Exception {
        Bundle phone = lab.start(PHONE, phone());
        assertEquals("Module unloaded.", load("unload", "app_bell.so"));
        assertEquals(Bundle.RESOLVED, phone.getState());
        assertEquals("Module not loaded", message("Action: ModuleCheck", "Module: app_phone"));
        assertEquals("Module loaded.", load("load", "scenario.phone"));
        assertEquals("Could not load module.", load("load", "app_phone.so"));
        assertEquals("", message("Action: ModuleCheck", "Module: app_phone"));
        assertTrue(run("module show like phone").get(1).startsWith("app_phone.so "));
    }

    @Test
    public void theServerCannotBeUnloaded() {
        for (String name : List.of(
                "org.patchbay.core",
                "org.patchbay.api",
                "org.patchbay.pack.system",
                "org.patchbay.local.access",
                "org.apache.felix.scr",
                "org.apache.felix.framework")) {
            assertEquals(name, "Could not unload module.", load("unload", name));
        }
        assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
    }

    @Test
    public void aCommandThatDoesNotEndIsInterruptedWhenItsBundleStops() throws Exception {
        Bundle phone = lab.start(PHONE, phone());
        String id = client.submit("Action: Command", "Command: phone wait");
        await(
                Lab.SOON,
                "the command runs",
                () -> Thread.getAllStackTraces().values().stream()
                        .flatMap(Stream::of)
                        .anyMatch(frame -> frame.getClassName().startsWith(PhoneSystem.class.getName())));
        phone.stop();
        AmiMessage answer = client.waitFor(packet -> packet.actionId().equals(id), Lab.SOON);
        assertTrue(answer.lines().contains("waiting"));
        assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
    }

    @Test
    public void theLogIsRotated() throws Exception {
        Path log = Path.of(context.getProperty("patchbay.log"));
        Path older = log.resolve("patchbay-1.log");
        assertFalse(Files.exists(older));
        assertEquals("Rotated Logger", message("Action: LoggerRotate"));
        assertTrue(Files.exists(older));
        assertTrue(Files.size(older) > 0);
        await(
                Lab.SOON,
                "the new file begins with the rotation",
                () -> text(log.resolve("patchbay.log")).contains("rotated 1 log file(s)"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private String load(String type, String module) {
        return message("Action: ModuleLoad", "LoadType: " + type, "Module: " + module);
    }

    private String message(String... lines) {
        return client.ask(lines).header("Message");
    }
}
