package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.Test;
import org.patchbay.testkit.AmiClient;

/** The shipped server over a damaged file: it runs, says once what to do, touches nothing, and uses a good copy. */
public class DatabaseTroubleIT {
    private static final String DAMAGE = "This was a database once. ".repeat(500);

    private final ServerHome home = ServerHome.fresh("damaged");

    @Test
    public void aDamagedFileIsToldLeftAloneAndReplacedWhileTheServerRuns() throws Exception {
        Path file = Files.createDirectory(home.root().resolve("var")).resolve("astdb.sqlite3");
        Files.writeString(file, DAMAGE);
        try (ServerProcess server = new ServerProcess(home, "-Xmx128m")) {
            server.start();
            try (AmiClient client = server.login()) {
                Lab.awaitKnown(client, "DBPut");
                for (int request = 0; request < 3; request++) {
                    assertEquals("Database unavailable: the file is damaged", put(client));
                }
                List<String> complaints = server.complaints();
                assertEquals(complaints.toString(), 1, complaints.size());
                assertTrue(complaints.get(0), complaints.get(0).contains(file + ": the file is damaged"));
                assertTrue(complaints.get(0), complaints.get(0).contains("Put a good copy in its place"));
                assertEquals(DAMAGE, Files.readString(file));

                Files.move(goodCopy(), file, StandardCopyOption.REPLACE_EXISTING);
                await(Lab.SOON, "the good copy is used", () -> put(client).equals("Updated database successfully"));
                client.ask("Action: DBGet", "Family: SIP/Registry", "Key: 6001");
                assertEquals("10.0.0.1", client.waitForEvent("DBGetResponse").header("Val"));
            }
        }
    }

    private static String put(AmiClient client) {
        return client.ask("Action: DBPut", "Family: f", "Key: k", "Val: v").header("Message");
    }

    /** A file as Asterisk makes it. */
    private Path goodCopy() throws Exception {
        Path copy = home.root().resolve("good.sqlite3");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE astdb(key VARCHAR(256), value VARCHAR(256), PRIMARY KEY(key))");
            statement.execute("INSERT INTO astdb VALUES ('/SIP/Registry/6001', '10.0.0.1')");
        }
        return copy;
    }
}
