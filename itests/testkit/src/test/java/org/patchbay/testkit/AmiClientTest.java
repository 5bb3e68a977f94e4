package org.patchbay.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;

/** The client loses no packet and waits for nothing without a deadline. */
public class AmiClientTest {
    private static final String SUCCESS = "Response: Success\nActionID: %ID%\n\n";

    @Test
    public void keepsTheGreetingApartFromThePackets() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> SUCCESS);
                AmiClient client = server.connect()) {
            assertEquals("Success", client.ask("Action: Ping").header("Response"));
            assertEquals("Scripted/1.0", client.greeting());
            assertTrue(client.takeAll().isEmpty());
        }
    }

    @Test
    public void givesEachRequestAnActionIdUnlessItHasOne() throws Exception {
        try (ScriptedServer server = new ScriptedServer(request -> SUCCESS);
                AmiClient client = server.connect()) {
            client.send("Action: One");
            client.send("Action: Two", "actionid: mine");
            client.send("Action: Three");
            String first = server.requests.take().actionId();
            assertEquals(
                    List.of("Action: Two", "actionid: mine"),
                    server.requests.take().lines());
            String third = server.requests.take().actionId();
            assertFalse(first.isEmpty() || third.isEmpty() || first.equals(third));
        }
    }

    @Test
    public void takesNoEventForAResponse() throws IOException {
        String answer = "Event: UserEvent\nActionID: %ID%\n\n" + SUCCESS;
        try (ScriptedServer server = new ScriptedServer(request -> answer);
                AmiClient client = server.connect()) {
            assertEquals("Success", client.ask("Action: X").header("Response"));
            assertEquals("UserEvent", client.next().header("Event"));
        }
    }

    @Test
    public void takesAWholeListAndLeavesTheEventsOfOthers() throws IOException {
        String list = """
                Event: Before

                Response: Success
                ActionID: %ID%
                EventList: start

                Event: Item
                ActionID: %ID%

                Event: Between

                Event: ItemsComplete
                ActionID: %ID%
                EventList: Complete

                Event: After

                """;
        try (ScriptedServer server = new ScriptedServer(request -> list);
                AmiClient client = server.connect()) {
            assertEquals(3, client.send("Action: List").size());
            client.waitForEvent("After");
            assertEquals(List.of("Before", "Between"), names(client.events()));
            assertEquals("Before", client.next().header("Event"));
            assertEquals("Between", client.waitForEvent("Between").header("Event"));
            assertTrue(client.takeAll().isEmpty());
        }
    }

    private static List<String> names(List<AmiMessage> events) {
        return events.stream().map(event -> event.header("Event")).toList();
    }

    @Test
    public void insistsOnTheLogin() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request ->
                        request.header("Secret").equals("right") ? SUCCESS : SUCCESS.replace("Success", "Error"));
                AmiClient client = server.connect()) {
            assertThrows(AssertionError.class, () -> client.login("admin", "wrong"));
            client.login("admin", "right").login("admin", "right", "off");
        }
    }

    @Test
    public void saysWhatCameWhenADeadlinePasses() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> "Event: Other\n\n");
                AmiClient client = server.connect()) {
            client.submit("Action: X");
            client.waitFor(packet -> true, AmiClient.PATIENCE);
            client.submit("Action: X");
            AssertionError error = assertThrows(
                    AssertionError.class,
                    () -> client.waitFor(packet -> packet.header("Event").equals("Wanted"), Duration.ofMillis(300)));
            assertTrue(error.getMessage(), error.getMessage().contains("[Event: Other]"));
        }
    }

    @Test
    public void doesNotWaitForADeadServer() throws IOException {
        try (ScriptedServer server = new ScriptedServer(request -> null);
                AmiClient client = server.connect()) {
            assertTrue(client.connected());
            assertThrows(AssertionError.class, () -> client.send("Action: X"));
            client.awaitEnd(AmiClient.PATIENCE);
            assertFalse(client.connected());
        }
    }

    @Test
    public void sendsHalfARequestAndClosesOneSide() throws Exception {
        try (ScriptedServer server = new ScriptedServer(request -> SUCCESS);
                AmiClient client = server.connect()) {
            client.write("Action: Pi");
            client.write("ng\r\nActionID: 1\r\n\r\n");
            client.endOutput();
            assertEquals("1", client.next().actionId());
            client.awaitEnd(AmiClient.PATIENCE);
            assertEquals("Ping", server.requests.take().action());
        }
    }
}
