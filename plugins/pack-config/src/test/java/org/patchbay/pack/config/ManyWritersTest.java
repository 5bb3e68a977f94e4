package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiTest;

/** No update is lost, whoever writes at the same time. */
public class ManyWritersTest {
    private static final int WRITERS = 4;
    private static final int UPDATES = 25;

    @Rule
    public final Etc etc = new Etc();

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    @After
    public void stop() {
        threads.shutdownNow();
    }

    private static String[] update(String variable) {
        List<String> lines =
                new ArrayList<>(List.of("Action: UpdateConfig", "SrcFilename: x.conf", "DstFilename: x.conf"));
        lines.addAll(List.of(Etc.step("Append", "Cat: a", "Var: " + variable, "Value: 1")));
        return lines.toArray(String[]::new);
    }

    @Test
    public void writersWaitForEachOther() throws Exception {
        etc.write("x.conf", "[a]\n");
        ConfigPack pack = etc.pack();
        List<Future<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "w" + writer;
            writers.add(threads.submit(() -> {
                for (int count = 0; count < UPDATES; count++) {
                    AmiMessage answer =
                            AmiTest.run(pack, update(name + "-" + count)).get(0);
                    assertEquals("Success", answer.header("Response"));
                }
                return null;
            }));
        }
        for (Future<Void> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
        assertEquals(1 + WRITERS * UPDATES, etc.shown().split(" ").length);
    }

    /** A disk that lets something happen while a file is written. */
    private record BusyDisk(Consumer<Path> meanwhile) implements Disk {
        @Override
        public void fill(Path file, byte[] content) throws IOException {
            Disk.REAL.fill(file, content);
            meanwhile.accept(file);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Disk.REAL.move(from, to);
        }

        @Override
        public void settle(Path folder) throws IOException {
            Disk.REAL.settle(folder);
        }
    }

    @Test
    public void aChangeFromOutsideIsNotOverwritten() {
        etc.write("x.conf", "[a]\n");
        List<String> edits = new ArrayList<>(List.of("[a]\nediting = 1\n"));
        etc.disk(new BusyDisk(file -> {
            if (!edits.isEmpty()) {
                etc.write("x.conf", edits.remove(0));
            }
        }));
        etc.change(Etc.step("Append", "Cat: a", "Var: b", "Value: 2"));
        assertEquals("[a] editing=1 b=2", etc.shown());
    }

    @Test
    public void aChangeFromOutsideOfAnIncludedFileIsSeenToo() {
        etc.write("x.conf", "#include y.conf\n");
        etc.write("y.conf", "[a]\n");
        List<String> edits = new ArrayList<>(List.of("[b]\n"));
        etc.disk(new BusyDisk(file -> {
            if (!edits.isEmpty()) {
                etc.write("y.conf", edits.remove(0));
            }
        }));
        assertEquals(
                "Given category does not exist",
                etc.update(Etc.step("Append", "Cat: a", "Var: b", "Value: 2")).header("Message"));
        assertEquals("[b]\n", etc.text("y.conf"));
    }

    @Test
    public void whoeverChangesAFileAllTheTimeWins() {
        etc.write("x.conf", "[a]\n");
        etc.disk(new BusyDisk(file -> etc.write("x.conf", "[a]\nv = " + file.getFileName() + "\n")));
        assertEquals(
                "Save of config failed",
                etc.update(Etc.step("NewCat", "Cat: b")).header("Message"));
        assertEquals("[a]", etc.shown().split(" ")[0]);
    }

    @Test
    public void nobodyWaitsForEver() throws Exception {
        etc.write("x.conf", "[a]\n");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        ConfigStore store = new ConfigStore(
                etc.folder(),
                new BusyDisk(file -> {
                    begun.countDown();
                    await(gate);
                }),
                Duration.ofMillis(50));
        ConfigPack pack = new ConfigPack(store, module -> {});
        Future<List<AmiMessage>> slow = threads.submit(() -> AmiTest.run(pack, update("slow")));
        await(begun);
        assertEquals(
                "Save of config failed",
                AmiTest.run(pack, update("hasty")).get(0).header("Message"));
        gate.countDown();
        assertEquals("Success", slow.get(60, TimeUnit.SECONDS).get(0).header("Response"));
        assertEquals("[a] slow=1", etc.shown());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
