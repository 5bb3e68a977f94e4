package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TestRule;
import org.patchbay.testkit.AmiClient;

/** Programs on clients of node originate a call into the shipped queue, and follow it to its end. */
public class NodeCallsIT {
    private static final NodeClients CLIENTS = new NodeClients();
    private static final ServerProcess SERVER = new ServerProcess();

    @ClassRule
    public static final TestRule BOTH = RuleChain.outerRule(CLIENTS).around(SERVER);

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String SEEN = "{\"members\":[\"SIP/1001\",\"SIP/1002\",\"SIP/1003\"],"
            + "\"originate\":\"Success\",\"queue\":\"support\",\"position\":\"1\",\"member\":\"SIP/1002\","
            + "\"order\":\"4711\",\"hangup\":\"Success\",\"reason\":\"caller\",\"left\":0}";

    @Before
    public void awaitThePbx() {
        try (AmiClient client = SERVER.login()) {
            Lab.awaitShipped(client);
        }
    }

    @Test
    public void asteriskManagerFollowsACall() throws Exception {
        follow("calls-asterisk-manager.js");
    }

    @Test
    public void amiIoFollowsACall() throws Exception {
        follow("calls-ami-io.js");
    }

    @Test
    public void asteriskAmiClientFollowsACall() throws Exception {
        follow("calls-asterisk-ami-client.js");
    }

    private static void follow(String script) throws Exception {
        Path output = CLIENTS.file(script + ".txt");
        Process node = CLIENTS.run(output, script, String.valueOf(SERVER.port()), ServerHome.USER, ServerHome.SECRET);
        assertTrue(script + " ends", NodeClients.ended(node, LIMIT));
        assertEquals(List.of(SEEN), Files.readAllLines(output));
    }
}
