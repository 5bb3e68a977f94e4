package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TestRule;
import org.patchbay.testkit.AmiClient;

/** Clients of node that know nothing of Patchbay take it for an Asterisk. */
public class NodeClientsIT {
    private static final NodeClients CLIENTS = new NodeClients();
    private static final ServerProcess SERVER = new ServerProcess();

    @ClassRule
    public static final TestRule BOTH = RuleChain.outerRule(CLIENTS).around(SERVER);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String WAITING = "{\"waiting\":true}";
    private static final String SEEN = "{\"refused\":\"Authentication failed\",\"ping\":\"Pong\","
            + "\"station\":\"Tromsø\",\"text\":\"a: b\",\"goodbye\":\"Thanks for all the fish.\"}";

    @Test
    public void asteriskManagerConverses() throws Exception {
        converse("asterisk-manager.js");
    }

    @Test
    public void amiIoConverses() throws Exception {
        converse("ami-io.js");
    }

    @Test
    public void asteriskAmiClientConverses() throws Exception {
        converse("asterisk-ami-client.js");
    }

    /** It is refused, logs in, pings, waits for an event; another session sends that; it logs off. */
    private static void converse(String script) throws Exception {
        Path output = CLIENTS.file(script + ".txt");
        Process node = CLIENTS.run(output, script, String.valueOf(SERVER.port()), ServerHome.USER, ServerHome.SECRET);
        try (AmiClient other = SERVER.login()) {
            await(
                    LIMIT,
                    () -> script + " waits for the event; it says " + said(output),
                    () -> said(output).contains(WAITING) || !node.isAlive());
            other.send("Action: UserEvent", "UserEvent: Storm", "Station: Tromsø", "Text: a: b");
            assertTrue(script + " ends", NodeClients.ended(node, LIMIT));
            assertEquals(List.of(WAITING, SEEN), said(output));
        } finally {
            node.destroyForcibly();
        }
    }

    private static List<String> said(Path output) {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
