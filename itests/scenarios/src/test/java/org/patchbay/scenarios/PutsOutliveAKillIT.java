package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/** What DBPut has answered is in the file, and the file is whole, whenever the process dies. */
public class PutsOutliveAKillIT {
    private static final long SEED = 5;
    private static final int KILLS = 4;
    private static final int CLIENTS = 10;
    private static final int PUTS_OF_A_CLIENT = 100;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ServerHome home = ServerHome.fresh("kill");

    @Rule
    public final ServerProcess server = new ServerProcess(home, "-Xmx128m");

    private final Random random = new Random(SEED);

    /** The paths of all puts that were answered, in all rounds. */
    private final Set<String> answered = new TreeSet<>();

    @Test
    public void everyAnsweredPutIsThereAndTheFileIsWhole() throws Exception {
        for (int round = 1; round <= KILLS; round++) {
            putAndKill(round, random.nextInt(PUTS_OF_A_CLIENT / 2));
            assertWhole(round);
            server.start();
        }
        try (AmiClient client = server.login()) {
            Lab.awaitKnown(client, "DBPut");
            String[] parts = answered.iterator().next().split("/");
            client.ask("Action: DBGet", "Family: " + parts[1], "Key: " + parts[2]);
            assertEquals(
                    parts[1] + "-" + parts[2],
                    client.waitForEvent("DBGetResponse").header("Val"));
        }
        assertEquals(List.of(), server.complaints());
    }

    /** A thousand puts are sent at once by ten clients; the process is killed in the middle of them. */
    private void putAndKill(int round, int killAfter) throws Exception {
        List<AmiClient> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(server.login());
        }
        Lab.awaitKnown(clients.get(0), "DBPut");
        for (int number = 0; number < CLIENTS; number++) {
            StringBuilder requests = new StringBuilder();
            String family = "r" + round + "c" + number;
            for (int put = 0; put < PUTS_OF_A_CLIENT; put++) {
                requests.append("Action: DBPut\r\nFamily: %s\r\nKey: %d\r\nVal: %s-%d\r\nActionID: /%s/%d\r\n\r\n"
                        .formatted(family, put, family, put, family, put));
            }
            clients.get(number).write(requests.toString());
        }
        // All clients advance at the same pace, since their puts share commits.
        String id = "/r" + round + "c0/" + killAfter;
        take(clients.get(0).waitFor(packet -> packet.actionId().equals(id), LIMIT));
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        await(LIMIT, "the server is dead", () -> !server.alive());
        for (AmiClient client : clients) {
            client.awaitEnd(LIMIT);
            takeAnswers(client);
            client.close();
        }
    }

    private void takeAnswers(AmiClient client) {
        client.takeAll().stream()
                .filter(packet -> packet.actionId().startsWith("/"))
                .forEach(this::take);
    }

    private void take(AmiMessage answer) {
        assertEquals("Updated database successfully", answer.header("Message"));
        answered.add(answer.actionId());
    }

    /** Looks at a copy, since to open the file is to repair it; the server shall do that itself. */
    private void assertWhole(int round) throws IOException, SQLException {
        Path copy = Files.createDirectory(home.root().resolve("copy-" + round));
        try (Stream<Path> files = Files.list(home.root().resolve("var"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("astdb.sqlite3"));
                Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
                assertEquals("ok", check.getString(1));
            }
            Set<String> stored = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery("SELECT key, value FROM astdb")) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                    assertEquals("a whole value", rows.getString(1).substring(1).replace('/', '-'), rows.getString(2));
                }
            }
            Set<String> lost = new TreeSet<>(answered);
            lost.removeAll(stored);
            assertEquals("answered and lost", Set.of(), lost);
            assertTrue("puts were answered", answered.size() > round);
            assertTrue("it was in the middle", stored.size() < round * CLIENTS * PUTS_OF_A_CLIENT);
        }
    }
}
