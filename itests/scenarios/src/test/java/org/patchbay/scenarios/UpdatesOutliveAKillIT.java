package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.testkit.AmiClient;

/** What UpdateConfig has answered is on disk, and every file is whole, whenever the process dies. */
public class UpdatesOutliveAKillIT {
    private static final long SEED = 11;
    private static final int UPDATES = 200;
    private static final int KILLS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Rule
    public final ServerProcess server = new ServerProcess();

    private final Random random = new Random(SEED);

    /** Updates that were answered. */
    private int answered;

    @Test
    public void everyAnsweredChangeIsThereAndEveryFileIsWhole() throws Exception {
        Files.writeString(server.etcAsterisk().resolve("kill.conf"), "; mine\n[main]\n#include \"more.conf\"\n[end]\n");
        Files.writeString(server.etcAsterisk().resolve("more.conf"), "; too\n[more]\n");
        for (int kill = 1; kill <= KILLS; kill++) {
            int last = UPDATES * kill / KILLS;
            updateAndKill(last, answered + 1 + random.nextInt(last - answered - 1));
            answered = checkFiles();
            server.start();
        }
        updateAndKill(UPDATES, UPDATES);
        assertEquals(UPDATES, checkFiles());
    }

    /** Sends all at once; the process is killed while it works on those behind the one that is waited for. */
    private void updateAndKill(int last, int killAfter) throws InterruptedException {
        try (AmiClient client = server.login()) {
            List<String> ids = new ArrayList<>();
            int first = answered + 1;
            for (int number = first; number <= last; number++) {
                ids.add(submit(client, number));
            }
            for (int number = first; number <= killAfter; number++) {
                String id = ids.get(number - first);
                String response = client.waitFor(packet -> packet.actionId().equals(id), LIMIT)
                        .header("Response");
                assertEquals("update " + number, "Success", response);
                answered = number;
            }
            server.kill();
        }
    }

    /** One update changes two files: the line's number is added to each. */
    private static String submit(AmiClient client, int number) {
        return client.submit(
                "Action: UpdateConfig",
                "SrcFilename: kill.conf",
                "DstFilename: kill.conf",
                "Action-000000: Append",
                "Cat-000000: main",
                "Var-000000: line",
                "Value-000000: " + number,
                "Action-000001: Append",
                "Cat-000001: more",
                "Var-000001: line",
                "Value-000001: " + number);
    }

    /** How many updates are in the file; one that was not answered may be. */
    private int checkFiles() throws Exception {
        ConfFile file = ConfReader.in(server.etcAsterisk()).read("kill.conf");
        List<Integer> main = lines(file, "main");
        List<Integer> more = lines(file, "more");
        assertConsecutive(main);
        assertTrue(main.size() + " of " + answered + " answered updates are there", main.size() >= answered);
        assertTrue("two renames are not one: " + more.size(), Math.abs(main.size() - more.size()) <= 1);
        assertTrue(more.size() + " of " + answered + " answered updates are in the other", more.size() >= answered);
        assertWhole("kill.conf", "; mine", "[end]");
        assertWhole("more.conf", "; too", "line = " + more.get(more.size() - 1));
        return main.size();
    }

    private static List<Integer> lines(ConfFile file, String section) {
        return file.section(section).orElseThrow().entries().stream()
                .map(ConfEntry::value)
                .map(Integer::valueOf)
                .toList();
    }

    private static void assertConsecutive(List<Integer> numbers) {
        for (int at = 0; at < numbers.size(); at++) {
            assertEquals("nothing is missing, nothing is there twice", at + 1, (int) numbers.get(at));
        }
    }

    private void assertWhole(String name, String remark, String last) throws IOException {
        Path file = server.etcAsterisk().resolve(name);
        List<String> lines = Files.readAllLines(file);
        assertTrue(name + " has lost a remark", lines.contains(remark));
        assertEquals(last, lines.get(lines.size() - 1));
    }
}
