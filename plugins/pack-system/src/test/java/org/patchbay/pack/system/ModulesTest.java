package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.runtime.ReloadOutcome;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.CommandTest;

/** Specification 14.7; transcripts core-modulecheck, core-moduleload-cycle. */
public class ModulesTest {
    private final FakeServer server = new FakeServer();
    private final FakeServer.FakeModule queue = server.bundle("com.acme.queue", "app_queue.so", "app_echo.so");
    private final FakeServer.FakeModule weather = server.bundle("com.acme.weather");
    private final Modules modules = new Modules(() -> server.bundles);
    private final ModuleLoad load = new ModuleLoad(modules, server);
    private final ModuleCheck check = new ModuleCheck(modules, "11.25.3-patchbay-1.0.0");
    private final ModuleCommands commands = new ModuleCommands(modules, server);

    private static String message(ActionHandler action, String... lines) {
        assertEquals("one answer to one action", 1, AmiTest.run(action, lines).size());
        return AmiTest.run(action, lines).get(0).header("Message");
    }

    private String load(String type, String module) {
        return AmiTest.run(load, "Action: ModuleLoad", "LoadType: " + type, "Module: " + module)
                .get(0)
                .header("Message");
    }

    private String checked(String module) {
        var answer =
                AmiTest.run(check, "Action: ModuleCheck", "Module: " + module).get(0);
        return answer.header("Version") + answer.header("Message");
    }

    @Test
    public void aModuleGoesAndComesUnderAnyOfItsNames() {
        assertEquals("Module unloaded.", load("Unload", "app_echo.so"));
        assertFalse(queue.loaded);
        assertEquals("Could not unload module.", load("unload", "app_queue.so"));
        assertEquals("Module loaded.", load("load", "APP_QUEUE"));
        assertEquals("Could not load module.", load("load", "app_echo.so"));
        assertEquals("Module unloaded.", load("unload", "com.acme.weather"));
        assertFalse(weather.loaded);
    }

    @Test
    public void whatDoesNotStartOrStopIsNotSaidToHave() {
        queue.broken = true;
        assertEquals("Could not unload module.", load("unload", "app_echo.so"));
        queue.loaded = false;
        assertEquals("Could not load module.", load("load", "app_echo.so"));
    }

    @Test
    public void onlyNamesOfInstalledModulesAreLoaded() {
        for (String name : List.of("../../evil.jar", "file:/evil.jar", "nosuch.so", "org.patchbay.core", ".so")) {
            assertEquals(name, "Could not load module.", load("load", name));
            assertEquals(name, "Could not unload module.", load("unload", name));
        }
    }

    @Test
    public void anActionWithoutItsHeadersIsAnsweredOnce() {
        String incomplete = "Incomplete ModuleLoad action.";
        assertEquals(incomplete, message(load, "Action: ModuleLoad", "Module: app_echo.so"));
        assertEquals(incomplete, message(load, "Action: ModuleLoad", "LoadType: refresh"));
        assertEquals("Need module name", message(load, "Action: ModuleLoad", "LoadType: load"));
        assertEquals("Need module name", message(load, "Action: ModuleLoad", "LoadType: unload"));
        assertEquals("All modules reloaded", message(load, "Action: ModuleLoad", "LoadType: reload"));
        assertTrue(queue.loaded && weather.loaded);
    }

    @Test
    public void aReloadSaysWhatCameOfIt() {
        assertEquals("Module reloaded.", load("RELOAD", "app_queue.so"));
        assertEquals(List.of("reload app_queue.so"), server.journal);
        server.outcome = ReloadOutcome.NO_SUCH_MODULE;
        assertEquals("No such module.", load("reload", "x"));
        server.outcome = ReloadOutcome.NOT_SUPPORTED;
        assertEquals("Module does not support reload action.", load("reload", "x"));
        server.outcome = ReloadOutcome.IN_PROGRESS;
        assertEquals("A reload is in progress", load("reload", "x"));
    }

    @Test
    public void aCheckReplacesWhatStandsBehindTheFirstDot() {
        String version = "11.25.3-patchbay-1.0.0";
        for (String name : List.of("app_echo", "app_echo.so", "app_echo.foo.bar", "com.acme.queue")) {
            assertEquals(name, version, checked(name));
        }
        for (String name : List.of("", "no_such_module", "manager", ".so", "com", "com.acme")) {
            assertEquals(name, "Module not loaded", checked(name));
        }
        queue.loaded = false;
        assertEquals("Module not loaded", checked("app_echo"));
    }

    @Test
    public void listsWhatIsLoadedInColumns() {
        String head = "Module                         Description                              Use Count \n";
        assertEquals(
                head
                        + "app_echo.so                    What COM.ACME.QUEUE does                 1         \n"
                        + "app_queue.so                   What COM.ACME.QUEUE does                 1         \n"
                        + "com.acme.weather               What COM.ACME.WEATHER does               1         \n"
                        + "3 modules loaded\n",
                CommandTest.run(commands, "module show"));
        queue.loaded = false;
        assertEquals(
                head + "com.acme.weather               What COM.ACME.WEATHER does               1         \n"
                        + "1 modules loaded\n",
                CommandTest.run(commands, "module show like ACME"));
        assertEquals(head + "0 modules loaded\n", CommandTest.run(commands, "module show like queue"));
        assertTrue(CommandTest.run(commands, "module show acme").startsWith("Usage: module show [like <text>]\n"));
    }

    @Test
    public void commandsDoTheSameAsTheAction() {
        assertEquals("Unloaded app_echo.so\n", CommandTest.run(commands, "module unload app_echo.so"));
        assertFalse(queue.loaded);
        assertEquals("Unable to unload resource app_echo.so\n", CommandTest.run(commands, "module unload app_echo.so"));
        assertEquals("Loaded app_echo.so\n", CommandTest.run(commands, "module load app_echo.so"));
        assertTrue(queue.loaded);
        assertEquals("Unable to load resource nosuch\n", CommandTest.run(commands, "module load nosuch"));
        assertTrue(CommandTest.run(commands, "module load").startsWith("Usage: module load <module>\n"));
    }

    @Test
    public void aReloadOfEverythingIsSilent() {
        assertEquals("", CommandTest.run(commands, "module reload"));
        assertEquals("Module 'x' reloaded.\n", CommandTest.run(commands, "module reload x"));
        server.outcome = ReloadOutcome.NO_SUCH_MODULE;
        assertEquals("No such module 'x'\n", CommandTest.run(commands, "module reload x"));
        server.outcome = ReloadOutcome.NOT_SUPPORTED;
        assertEquals("The module 'x' does not support reload\n", CommandTest.run(commands, "module reload x"));
        server.outcome = ReloadOutcome.IN_PROGRESS;
        assertEquals("A reload is in progress\n", CommandTest.run(commands, "module reload"));
    }
}
