package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.osgi.framework.wiring.BundleWiring;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.testkit.AmiClient;

/** The database pack comes and goes, native library and all, below one session; what it stored stays. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DatabasePackIT {
    private static final int ROUNDS = 20;
    private static final List<String> ACTIONS = List.of("DBGet", "DBPut", "DBDel", "DBDelTree");

    @Inject
    private BundleContext context;

    private Lab lab;
    private AmiClient client;
    private Path deployed;
    private Path shipped;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void connect() {
        lab = new Lab(context);
        client = lab.login();
        deployed = lab.deploy().resolve("pack-database.jar");
        shipped = Path.of(context.getProperty("patchbay.packs")).resolve("pack-database.jar");
        ACTIONS.forEach(action -> Lab.awaitKnown(client, action));
    }

    @After
    public void leaveThePackInItsPlace() throws IOException, BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith("scenario:")) {
                bundle.uninstall();
            }
        }
        if (!Files.exists(deployed)) {
            Files.copy(shipped, deployed);
        }
        ACTIONS.forEach(action -> Lab.awaitKnown(client, action));
        client.close();
    }

    private void takeOut() throws IOException {
        Files.delete(deployed);
        ACTIONS.forEach(action -> Lab.awaitUnknown(client, action));
        await(
                Lab.SOON,
                "its bundle is uninstalled",
                () -> Arrays.stream(context.getBundles())
                        .noneMatch(bundle -> "org.patchbay.pack.database".equals(bundle.getSymbolicName())));
    }

    private void put(String key, String value) {
        assertEquals(
                "Updated database successfully",
                client.ask("Action: DBPut", "Family: scenario", "Key: " + key, "Val: " + value)
                        .header("Message"));
    }

    private String get(String key) {
        client.takeAll();
        assertEquals(
                "Result will follow",
                client.ask("Action: DBGet", "Family: scenario", "Key: " + key).header("Message"));
        return client.waitForEvent("DBGetResponse").header("Val");
    }

    @Test
    public void actionsCommandsAndServiceGoAndComeWithTheJarAndEntriesStay() throws Exception {
        put("kept", "yes");
        KeyStore store = lab.service(KeyStore.class);
        assertEquals("yes", store.get("scenario", "kept").orElseThrow());
        takeOut();
        assertNull(context.getServiceReference(KeyStore.class));
        await(Lab.SOON, "who still holds the store is refused", () -> closed(store));
        Files.copy(shipped, deployed);
        ACTIONS.forEach(action -> Lab.awaitKnown(client, action));
        assertEquals("yes", get("kept"));
    }

    /** The actions go first; the file is closed once nobody asks any more. */
    private static boolean closed(KeyStore store) {
        try {
            store.get("scenario", "kept");
            return false;
        } catch (KeyStoreException e) {
            assertEquals(KeyStoreException.Reason.CLOSED, e.reason());
            return true;
        }
    }

    /** A library of the same name is loaded by forty class loaders in turn, and each lets go of it. */
    @Test
    public void twentyRoundsLeaveNothing() throws Exception {
        takeOut();
        List<Path> filesBefore = temporaryFiles();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            round(round, loaders);
        }
        assertEquals("no driver", 0, DriverManager.drivers().filter(this::ours).count());
        assertEquals("no library is left", filesBefore, temporaryFiles());
        await(
                Lab.SOON,
                "no thread is left",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("database-")));
        await(
                Lab.SOON,
                () -> "no class loader of " + reachable(loaders) + " can be reached",
                () -> reachable(loaders) == 0);
    }

    /** Installs, uses, stops, starts, replaces, and takes out. */
    private void round(int round, List<WeakReference<ClassLoader>> loaders) throws Exception {
        Bundle pack;
        try (InputStream jar = Files.newInputStream(shipped)) {
            pack = context.installBundle("scenario:database-" + round, jar);
        }
        pack.start();
        use("a" + round, loaders, pack);
        pack.stop();
        Lab.awaitUnknown(client, "DBPut");
        pack.start();
        use("b" + round, loaders, pack);
        try (InputStream jar = Files.newInputStream(shipped)) {
            pack.update(jar);
        }
        lab.refresh(pack);
        use("c" + round, loaders, pack);
        assertEquals("what the one before has stored", "a" + round, get("a" + round));
        pack.stop();
        lab.refresh(pack);
        pack.uninstall();
        Lab.awaitUnknown(client, "DBPut");
    }

    private void use(String key, List<WeakReference<ClassLoader>> loaders, Bundle pack) {
        Lab.awaitKnown(client, "DBPut");
        put(key, key);
        assertEquals(key, get(key));
        loaders.add(new WeakReference<>(pack.adapt(BundleWiring.class).getClassLoader()));
    }

    private boolean ours(Driver driver) {
        return driver.getClass().getName().startsWith("org.sqlite")
                && driver.getClass().getClassLoader() != ClassLoader.getSystemClassLoader();
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sqlite-"))
                    .sorted()
                    .toList();
        }
    }

    private static long reachable(List<WeakReference<ClassLoader>> loaders) {
        System.gc();
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
