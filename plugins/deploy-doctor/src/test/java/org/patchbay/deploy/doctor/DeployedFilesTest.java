package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.deploy.doctor.sample.PlainAction;
import org.patchbay.deploy.doctor.sample.PlainComponent;
import org.patchbay.deploy.doctor.sample.RefusingManager;
import org.patchbay.deploy.doctor.sample.ThrowingActivator;
import org.patchbay.deploy.doctor.sample.ThrowingComponent;

/** What the doctor says of the files that a real framework with a real FileInstall finds. */
public class DeployedFilesTest {
    /** One for all tests; each file has its own name. */
    @ClassRule
    public static final TestServer SERVER = new TestServer();

    private static final String SERVICE = "<service><provide interface=\"java.lang.Runnable\"/></service>";

    @BeforeClass
    public static void deployEverything() throws IOException {
        TestJar.bundle("com.acme.fine", "1.0.0").moveTo(file("fine.jar"));
        Files.writeString(file("text.jar"), "not a jar");
        Files.writeString(file("notes.txt"), "remember the milk");
        Files.createFile(file("empty.jar"));
        TestJar.plain().entry("a.txt", "a").moveTo(file("library.jar"));
        byte[] whole = Files.readAllBytes(TestJar.bundle("com.acme.torn", "1.0.0")
                .type(PlainComponent.class)
                .write(SERVER.root().resolve("whole.jar")));
        Files.write(file("torn.jar"), Arrays.copyOf(whole, whole.length - 30));
        deployUnresolvable();
        deployUnstartable();
        deployComponents();
        deployWhatWillChange();
    }

    private static void deployWhatWillChange() throws IOException {
        Files.writeString(file("mended.jar"), "oops");
        TestJar.bundle("com.acme.user", "1.0.0")
                .header("Import-Package", "com.acme.late")
                .moveTo(file("user.jar"));
        for (String name : List.of("twin", "stopped", "stale")) {
            TestJar.bundle("com.acme." + name, "1.0.0").moveTo(file(name + ".jar"));
        }
    }

    private static void deployUnresolvable() throws IOException {
        TestJar.bundle("com.acme.lib3", "3.0.0")
                .header("Export-Package", "com.acme.lib;version=3.0.0")
                .entry("com/acme/lib/a.txt", "a")
                .moveTo(file("lib3.jar"));
        TestJar.bundle("com.acme.needs", "1.0.0")
                .header("Import-Package", "com.acme.none;version=\"[1.2,2)\"")
                .moveTo(file("needs.jar"));
        TestJar.bundle("com.acme.old", "1.0.0")
                .header("Import-Package", "com.acme.lib;version=\"[1.2,2)\"")
                .moveTo(file("old.jar"));
        TestJar.bundle("com.acme.chain", "1.0.0")
                .header("Export-Package", "com.acme.chain")
                .header("Import-Package", "com.acme.absent")
                .moveTo(file("chain.jar"));
        TestJar.bundle("com.acme.chained", "1.0.0")
                .header("Import-Package", "com.acme.chain")
                .moveTo(file("chained.jar"));
        TestJar.bundle("com.acme.java", "1.0.0")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                .moveTo(file("java.jar"));
        TestJar.bundle("com.acme.manager", "1.0.0")
                .header("Require-Capability", "osgi.implementation;filter:=\"(osgi.implementation=ami.manager)\"")
                .moveTo(file("manager.jar"));
        TestJar.bundle("com.acme.fragment", "1.0.0")
                .header("Fragment-Host", "com.acme.nobody")
                .moveTo(file("fragment.jar"));
        TestJar.bundle("com.acme.refused", "1.0.0")
                .header("Export-Package", "com.acme.a;version=\"one\"")
                .moveTo(file("refused.jar"));
    }

    private static void deployUnstartable() throws IOException {
        TestJar.bundle("com.acme.throwing", "1.0.0")
                .type(ThrowingActivator.class)
                .header("Bundle-Activator", ThrowingActivator.class.getName())
                .header("Import-Package", "org.osgi.framework")
                .moveTo(file("throwing.jar"));
        TestJar.bundle("com.acme.modern", "1.0.0")
                .entry(
                        "com/acme/Modern.class",
                        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 99})
                .header("Bundle-Activator", "com.acme.Modern")
                .moveTo(file("modern.jar"));
    }

    private static void deployComponents() throws IOException {
        TestJar.bundle("com.acme.service", "1.0.0")
                .component(PlainComponent.class, "", "<reference name=\"stations\" interface=\"com.acme.Stations\"/>")
                .moveTo(file("service.jar"));
        TestJar.bundle("com.acme.configuration", "1.0.0")
                .component(
                        PlainComponent.class, "configuration-policy=\"require\" configuration-pid=\"com.acme.c\"", "")
                .moveTo(file("configuration.jar"));
        TestJar.bundle("com.acme.failing", "1.0.0")
                .component(ThrowingComponent.class, "immediate=\"true\"", "")
                .moveTo(file("failing.jar"));
        TestJar.bundle("com.acme.lazy", "1.0.0")
                .component(PlainComponent.class, "", SERVICE)
                .moveTo(file("lazy.jar"));
        action("com.acme.action")
                .header("Import-Package", "org.patchbay.api.action")
                .moveTo(file("action.jar"));
        TestJar.bundle("com.acme.manager", "2.0.0")
                .type(RefusingManager.class)
                .type(RefusingManager.class.getDeclaredClasses()[0])
                .component(
                        RefusingManager.class,
                        "",
                        "<service><provide interface=\"" + ManagerService.class.getName() + "\"/></service>")
                .header("Import-Package", "org.patchbay.api.runtime,org.patchbay.api.message,org.patchbay.api.session")
                .moveTo(file("refusing.jar"));
        TestJar.bundle("com.acme.greedy", "1.0.0").moveTo(file("greedy.jar"));
        action("com.acme.copy")
                .type(ActionHandler.class)
                .type(ActionCall.class)
                .type(Reply.class)
                .moveTo(file("copy.jar"));
    }

    private static TestJar action(String name) {
        return TestJar.bundle(name, "1.0.0")
                .component(
                        PlainAction.class,
                        "",
                        "<service><provide interface=\"" + ActionHandler.class.getName() + "\"/></service>");
    }

    @Test
    public void aGoodBundleIsSaidToBeActive() {
        expect("fine.jar", "INFO active as com.acme.fine 1.0.0");
        expect("lazy.jar", "INFO active as com.acme.lazy 1.0.0");
        expect("action.jar", "INFO active as com.acme.action 1.0.0");
    }

    @Test
    public void whatIsNoBundleIsSaidToBeNone() {
        expectWarning("text.jar", "it is no jar but text. ");
        expectWarning("notes.txt", "it is ignored, because its name does not end in .jar. ");
        expectWarning("empty.jar", "it is empty. ");
        expectWarning("library.jar", "it is a jar but no bundle, since its manifest has no Bundle-SymbolicName. ");
        expectWarning("torn.jar", "the jar is torn: its end is missing. ");
    }

    @Test
    public void aMissingPackageIsNamedWithItsVersions() {
        expectWarning(
                "needs.jar",
                "it needs the package com.acme.none in version 1.2.0 or newer, below 2.0.0, which no bundle exports."
                        + " Put a bundle that provides it into the deploy folder too.");
    }

    @Test
    public void aPackageOfAnotherVersionIsNamedWithItsBundle() {
        expectWarning(
                "old.jar",
                "it needs the package com.acme.lib in version 1.2.0 or newer, below 2.0.0,"
                        + " but there is only version 3.0.0 by com.acme.lib3 3.0.0. ");
    }

    @Test
    public void aBundleThatBlocksAnotherIsNamed() {
        expectWarning("chain.jar", "it needs the package com.acme.absent, which no bundle exports. ");
        expectWarning(
                "chained.jar",
                "it needs the package com.acme.chain, which com.acme.chain 1.0.0 exports,"
                        + " but that bundle lacks something itself. Mend com.acme.chain 1.0.0 first.");
    }

    @Test
    public void anythingElseThatIsMissingIsNamed() {
        expectWarning("java.jar", "it needs Java 99, and the server runs on Java ");
        expectWarning("manager.jar", "it needs a manager, which no bundle provides. ");
        expectWarning("fragment.jar", "it needs the bundle com.acme.nobody to be a fragment of, which is not there. ");
    }

    @Test
    public void aManifestThatTheFrameworkRefusesIsSaid() {
        expectWarning("refused.jar", "the framework refused it (IllegalArgumentException: invalid version");
    }

    @Test
    public void anActivatorThatThrowsIsSaidWithItsReason() {
        expectWarning("throwing.jar", "its activator failed (IllegalStateException: no database). ");
    }

    @Test
    public void aClassForANewerJavaIsSaid() {
        expectWarning("modern.jar", "its class com.acme.Modern was compiled for Java 55, and the server runs on ");
    }

    @Test
    public void aComponentThatWaitsIsSaidWithWhatItWaitsFor() {
        expectWarning("service.jar", "the service com.acme.Stations is missing for its component PlainComponent. ");
        expectWarning(
                "configuration.jar",
                "the configuration com.acme.c is missing for its component PlainComponent."
                        + " Put a file com.acme.c.cfg into etc/ of the server.");
    }

    @Test
    public void aComponentThatThrowsIsSaidWithItsReason() {
        expectWarning(
                "failing.jar",
                "activation failed in its component ThrowingComponent (IllegalStateException: no licence). ");
    }

    @Test
    public void aBundleWithItsOwnCopyOfTheApiIsSaid() {
        expectWarning("copy.jar", "it uses a copy of the Patchbay API of its own (org.patchbay.api.action),");
    }

    @Test
    public void anActionThatWasRefusedIsSaidWithItsReason() {
        expectWarning("greedy.jar", "its action Login was refused (The name Login is reserved). ");
        expect("refusing.jar", "INFO active as com.acme.manager 2.0.0");
    }

    @Test
    public void theServiceTellsTheSame() throws IOException {
        expectWarning("empty.jar", "it is empty. ");
        String wanted =
                "FileReport[file=empty.jar, bundle=, state=FAILED, problem=It is empty., remedy=Copy it again.]";
        // While the log already says it, a look that began before may still be under way.
        SERVER.await(() -> "the service says " + told(), () -> told().contains(wanted));
    }

    private static List<String> told() {
        try {
            return SERVER.files().stream().map(Object::toString).toList();
        } catch (ReflectiveOperationException | InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void aMendedFileIsSaidToBeActiveAndADeletedOneToBeGone() throws IOException {
        expectWarning("mended.jar", "it is no jar but text. ");
        TestJar.bundle("com.acme.mended", "1.0.0").moveTo(file("mended.jar"));
        String first = SERVER.said("mended.jar").get(0);
        SERVER.awaitSaid("mended.jar", first, "INFO active as com.acme.mended 1.0.0");
        TestJar.bundle("com.acme.mended", "2.0.0").moveTo(file("mended.jar"));
        SERVER.awaitSaid(
                "mended.jar", first, "INFO active as com.acme.mended 1.0.0", "INFO active as com.acme.mended 2.0.0");
        Files.delete(file("mended.jar"));
        SERVER.await(
                () -> "not gone: " + SERVER.said("mended.jar"),
                () -> SERVER.said("mended.jar").contains("INFO gone"));
        assertEquals(4, SERVER.said("mended.jar").size());
    }

    @Test
    public void aMissingPackageThatArrivesIsSaidByActive() throws IOException {
        expectWarning("user.jar", "it needs the package com.acme.late, which no bundle exports. ");
        TestJar.bundle("com.acme.late", "1.0.0")
                .header("Export-Package", "com.acme.late")
                .moveTo(file("late.jar"));
        SERVER.awaitSaid("user.jar", SERVER.said("user.jar").get(0), "INFO active as com.acme.user 1.0.0");
    }

    @Test
    public void aFileWithNameAndVersionOfAnotherIsSaid() throws IOException {
        expect("twin.jar", "INFO active as com.acme.twin 1.0.0");
        TestJar.bundle("com.acme.twin", "1.0.0").entry("b.txt", "b").moveTo(file("twin2.jar"));
        expectWarning("twin2.jar", "it has the name and version of deploy/twin.jar (com.acme.twin 1.0.0), ");
        Files.delete(file("twin.jar"));
        SERVER.await(
                () -> "not said: " + SERVER.said("twin2.jar"),
                () -> SERVER.said("twin2.jar")
                        .get(SERVER.said("twin2.jar").size() - 1)
                        .startsWith("WARN it is a bundle, but FileInstall has not taken it in"));
    }

    @Test
    public void aBundleThatIsStoppedByHandIsSaid() throws Exception {
        expect("stopped.jar", "INFO active as com.acme.stopped 1.0.0");
        SERVER.bundle("com.acme.stopped").stop();
        SERVER.await(
                () -> "not said: " + SERVER.said("stopped.jar"),
                () -> SERVER.said("stopped.jar")
                        .contains("WARN its bundle was stopped by hand. Start it again in the console or the shell."));
    }

    @Test
    public void aReplacementThatTheFrameworkRefusesIsSaid() throws IOException {
        expect("stale.jar", "INFO active as com.acme.stale 1.0.0");
        TestJar.bundle("com.acme.stale", "1.1.0")
                .header("Export-Package", "com.acme.a;version=\"one\"")
                .moveTo(file("stale.jar"));
        SERVER.await(
                () -> "not said: " + SERVER.said("stale.jar"),
                () -> SERVER.said("stale.jar").stream()
                        .anyMatch(
                                line -> line.startsWith("WARN it was replaced, but the server still runs the bundle")));
    }

    @Test
    public void aSlowCopyIsNotTakenForATornJar() throws IOException {
        Path source = TestJar.bundle("com.acme.slow", "1.0.0")
                .entry("data.bin", new byte[100_000])
                .type(DeployedFilesTest.class)
                .write(SERVER.root().resolve("slow.jar"));
        byte[] bytes = Files.readAllBytes(source);
        long start = System.nanoTime();
        int steps = 30;
        for (int step = 1; step <= steps; step++) {
            long due = start + step * 200_000_000L;
            SERVER.await(() -> "time stands still", () -> System.nanoTime() - due >= 0);
            Files.write(file("slow.jar"), Arrays.copyOf(bytes, bytes.length * step / steps));
        }
        expect("slow.jar", "INFO active as com.acme.slow 1.0.0");
    }

    @Test
    public void theDoctorEndsItsThread() throws Exception {
        Bundle doctor = SERVER.bundle("org.patchbay.deploy.doctor");
        assertTrue(threadRuns());
        doctor.stop();
        assertFalse(threadRuns());
        doctor.start();
        SERVER.await(() -> "no thread", DeployedFilesTest::threadRuns);
    }

    private static boolean threadRuns() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("patchbay-deploy-doctor"));
    }

    private static Path file(String name) {
        return SERVER.deploy().resolve(name);
    }

    private static void expect(String file, String line) {
        SERVER.await(
                () -> file + ": expected " + line + " but was " + SERVER.said(file),
                () -> !SERVER.said(file).isEmpty());
        assertEquals(line, SERVER.said(file).get(0));
    }

    private static void expectWarning(String file, String beginning) {
        SERVER.await(() -> file + ": nothing said", () -> !SERVER.said(file).isEmpty());
        List<String> said = SERVER.said(file);
        assertTrue(said.toString(), said.get(0).startsWith("WARN " + beginning));
    }
}
