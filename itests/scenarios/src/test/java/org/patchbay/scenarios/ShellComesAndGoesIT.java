package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.testkit.AmiClient;

/** The commands of the shell are there while their bundle is, wherever its jar comes from. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ShellComesAndGoesIT {
    private static final String SHELL = "org.patchbay.shell";

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    private boolean offers(String function) throws Exception {
        String filter = "(&(osgi.command.scope=patchbay)(osgi.command.function=" + function + "))";
        return context.getServiceReferences((String) null, filter) != null;
    }

    private boolean installed() {
        return Arrays.stream(context.getBundles()).anyMatch(bundle -> SHELL.equals(bundle.getSymbolicName()));
    }

    @Test
    public void theCommandsComeAndGoWithTheirJar() throws Exception {
        Lab lab = new Lab(context);
        await(Lab.SOON, "the shipped commands are there", () -> offers("sessions") && offers("complete"));
        Bundle shipped = lab.bundle(SHELL);
        Path jar = Path.of(shipped.getLocation().substring("file:".length()));
        Path kept = Files.copy(jar, lab.deploy().resolveSibling("shell-kept.jar"));
        shipped.uninstall();
        assertFalse(offers("sessions"));

        Path dropped = lab.deploy().resolve("shell.jar");
        Files.copy(kept, dropped);
        await(Lab.SOON, "the commands are there again", () -> offers("sessions") && offers("send"));
        try (GogoLine gogo = new GogoLine(context);
                AmiClient client = lab.login()) {
            Lab.awaitShipped(client);
            assertTrue(gogo.run("sessions").contains(" " + ServerHome.USER + " "));
            assertTrue(gogo.run("packs").contains("shell.jar"));
            assertTrue(gogo.run("send " + ServerHome.USER + " Ping").startsWith("Response: Success"));
            assertTrue(gogo.run("accounts --json").startsWith("[{\"name\":\"" + ServerHome.USER + "\""));
            assertTrue(gogo.run("status").contains("listens on"));
            assertTrue(gogo.run("hooks").contains("There are no hooks."));
            assertEquals("Pong", client.ask("Action: Ping").header("Ping"));

            ManagerService manager = lab.service(ManagerService.class);
            CompletableFuture<String> looking = CompletableFuture.supplyAsync(() -> gogo.run("events Storm"));
            await(Lab.SOON, "somebody looks", () -> manager.hooks().size() == 1);
            client.ask("Action: UserEvent", "UserEvent: Storm");
            Files.delete(dropped);
            await(Lab.SOON, "the bundle is gone", () -> !installed());
            assertFalse(offers("sessions"));
            assertTrue(manager.hooks().isEmpty());
            ended(looking);
            assertEquals("Pong", client.ask("Action: Ping").header("Ping"));
        }
    }

    /** Interrupted or not: it does not go on without its bundle. */
    private static void ended(CompletableFuture<String> looking) throws Exception {
        try {
            looking.get(Lab.SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException interrupted) {
            assertTrue(interrupted.getCause() instanceof IllegalStateException);
        }
    }
}
