package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.action.Reply;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.session.Transport;
import org.patchbay.testkit.Await;

/** Sessions that are asked from time to time, as specification 18.4 and 18.5 have it. */
public class RequestSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final InetSocketAddress HERE = new InetSocketAddress("127.0.0.1", 40000);
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.7", 40000);
    private static final String DONE = "Response: Success\r\nMessage: Waiting for Event completed.\r\n\r\n";
    private static final String COMPLETE = "Event: WaitEventComplete\r\n\r\n";

    @Rule
    public final RunningManager manager = new RunningManager("httptimeout = 30");

    private final List<String> over = new ArrayList<>();
    private RequestSession session;

    @Before
    public void open() {
        session = manager.core().requests().open(Transport.HTTP, HERE, () -> over.add("over"));
    }

    private Answer ask(String... lines) {
        return askFrom(HERE, lines);
    }

    private Answer askFrom(InetSocketAddress client, String... lines) {
        Answer answer = new Answer();
        assertTrue(session.request(AmiMessage.ofLines(List.of(lines)), client, answer));
        return answer;
    }

    private void login(String... more) {
        List<String> lines = new ArrayList<>(List.of("action: login", "username: admin", "secret: adminpw"));
        lines.addAll(List.of(more));
        assertEquals(
                "Response: Success\r\nMessage: Authentication accepted\r\n\r\n",
                ask(lines.toArray(String[]::new)).text());
    }

    private void publish(String name, EventCategory category) {
        manager.core().stream().publish(AmiEvent.of(name, category));
    }

    private static String packet(String name, String category) {
        return "Event: " + name + "\r\nPrivilege: " + category + ",all\r\n\r\n";
    }

    @Test
    public void answersEachRequestWithWhatBelongsToIt() {
        assertEquals(
                "Response: Error\r\nMessage: Permission denied\r\n\r\n",
                ask("action: ping").text());
        login();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(ask("action: challenge", "authtype: md5", "actionid: " + i));
        }
        for (int i = 0; i < 50; i++) {
            assertTrue(answers.get(i).text().startsWith("Response: Success\r\nActionID: " + i + "\r\n"));
            assertEquals(1, answers.get(i).ends());
        }
    }

    @Test
    public void isASessionLikeAllOthers() {
        login();
        assertTrue(session.authenticated());
        assertTrue(manager.core().sessions().inUse("ADMIN"));
        var seen = manager.core().sessions().find(session.ident()).orElseThrow();
        assertEquals(Transport.HTTP, seen.transport());
        assertEquals("127.0.0.1:40000", seen.remoteAddress());
        session.close("test");
        assertTrue(manager.core().sessions().isEmpty());
        assertFalse(session.request(AmiMessage.of("Action", "Ping"), HERE, new Answer()));
        assertEquals(List.of("over"), over);
    }

    @Test
    public void doesNotCountAsAConnectionThatIsNotLoggedIn() {
        RunningManager small = manager;
        for (int i = 0; i < 60; i++) {
            small.core().requests().open(Transport.HTTP, HERE, () -> {});
        }
        assertTrue(Line.connect(small.core().sessions(), 1024).isPresent());
    }

    @Test
    public void tellsThatTheServerHasBootedOnlyToWhoAsksForEvents() {
        assertEquals(
                "Response: Success\r\nMessage: Authentication accepted\r\n\r\n"
                        + "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n",
                ask("action: login", "username: admin", "secret: adminpw", "events: on")
                        .text());
    }

    @Test
    public void endsAfterAFailedLogin() {
        Answer answer = ask("action: login", "username: admin", "secret: wrong");
        assertEquals("Response: Error\r\nMessage: Authentication failed\r\n\r\n", answer.text());
        assertTrue(answer.sessionOver());
        assertTrue(session.over());
    }

    @Test
    public void endsWithLogoff() {
        login();
        Answer answer = ask("action: logoff");
        assertEquals("Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n\r\n", answer.text());
        assertTrue(answer.sessionOver());
        Await.await(PATIENCE, "it is gone", () -> manager.core().sessions().isEmpty());
    }

    @Test
    public void eventsComeOnlyWhenTheyAreAskedFor() {
        login();
        publish("Before", EventCategory.USER);
        assertTrue(ask("action: ping").text().startsWith("Response: Success\r\nPing: Pong"));
        assertEquals(
                DONE + packet("Before", "user") + COMPLETE,
                ask("action: waitevent", "timeout: 5").text());
        Answer waiting = ask("action: waitevent", "timeout: 10");
        Await.during(Duration.ofMillis(50), "it waits", () -> !waiting.complete());
        publish("During", EventCategory.USER);
        assertEquals(DONE + packet("During", "user") + COMPLETE, waiting.text());
    }

    @Test
    public void aMaskAndFiltersHoldForWhatIsAskedFor() {
        login("events: call");
        publish("Hidden", EventCategory.USER);
        publish("Shown", EventCategory.CALL);
        assertEquals(
                DONE + packet("Shown", "call") + COMPLETE,
                ask("action: waitevent").text());
        ask("action: filter", "operation: add", "filter: !Event: Secret").text();
        publish("Secret", EventCategory.CALL);
        publish("Open", EventCategory.CALL);
        assertEquals(
                DONE + packet("Open", "call") + COMPLETE,
                ask("action: waitevent").text());
    }

    @Test
    public void anEventNobodyMaySeeEndsTheWaitToo() {
        login("events: call");
        publish("Hidden", EventCategory.USER);
        assertEquals(DONE + COMPLETE, ask("action: waitevent", "timeout: 10").text());
    }

    @Test
    public void anotherRequestIsAnsweredWhileOneWaitsForEvents() {
        login();
        Answer waiting = ask("action: waitevent", "timeout: 10");
        assertTrue(ask("action: ping").text().contains("Pong"));
        assertFalse(waiting.complete());
        publish("Now", EventCategory.USER);
        assertEquals(DONE + packet("Now", "user") + COMPLETE, waiting.text());
    }

    @Test
    public void aSecondWaitTakesThePlaceOfTheFirstWhichGetsNothing() {
        login();
        Answer first = ask("action: waitevent", "timeout: 10");
        Answer second = ask("action: waitevent", "timeout: 10", "actionid: two");
        assertEquals("", first.text());
        assertFalse(first.sessionOver());
        publish("Now", EventCategory.USER);
        assertTrue(second.text().contains("Event: Now\r\n"));
        assertEquals(1, first.ends());
    }

    @Test
    public void aWaitEndsWhenItsTimeIsOver() {
        login();
        assertEquals(DONE + COMPLETE, ask("action: waitevent", "timeout: 0").text());
    }

    @Test
    public void aWaitEndsWithItsSession() {
        login();
        Answer waiting = ask("action: waitevent");
        session.close("test");
        assertEquals("", waiting.text());
        assertTrue(waiting.sessionOver());
    }

    @Test
    public void aLateReplyComesInItsTurn() {
        CompletableFuture<Reply> late = new CompletableFuture<>();
        manager.offer("Late", call -> Reply.later(late));
        login();
        Answer first = ask("action: late");
        Answer second = ask("action: ping");
        Await.during(Duration.ofMillis(30), "both wait", () -> !first.complete() && !second.complete());
        late.complete(Reply.success("At last"));
        assertEquals("Response: Success\r\nMessage: At last\r\n\r\n", first.text());
        assertTrue(second.text().contains("Pong"));
    }

    @Test
    public void aListComesOutWhole() {
        manager.offer(
                "Many",
                call -> Reply.list(
                        "Follows",
                        java.util.stream.IntStream.range(0, 5000)
                                .mapToObj(i -> AmiEvent.of("Item").with("Number", i)),
                        "ManyComplete"));
        login();
        String text = ask("action: many").text();
        assertTrue(text, text.endsWith("Event: ManyComplete\r\nEventList: Complete\r\nListItems: 5000\r\n\r\n"));
        assertEquals(5000, text.split("Event: Item\r\n", -1).length - 1);
    }

    @Test
    public void takesNoMoreRequestsThanItCanHold() {
        manager.offer("Never", call -> Reply.later(new CompletableFuture<>()));
        login();
        ask("action: never");
        for (int i = 0; i < RequestSession.MAX_REQUESTS; i++) {
            ask("action: ping");
        }
        assertFalse(session.request(AmiMessage.of("Action", "Ping"), HERE, new Answer()));
    }

    @Test
    public void anAccessListDecidesByTheAddressOfEachRequest() throws Exception {
        manager.write(manager.general()
                + RunningManager.ACCOUNTS.replace("[admin]", "[admin]\ndeny = 0.0.0.0/0\npermit = 127.0.0.1"));
        manager.core().settings().reload();
        login();
        assertFalse(session.request(AmiMessage.of("Action", "Ping"), ELSEWHERE, new Answer()));
        assertTrue(ask("action: ping").text().contains("Pong"));
        RequestSession other = manager.core().requests().open(Transport.HTTP, HERE, () -> {});
        session = other;
        Answer refused = askFrom(ELSEWHERE, "action: login", "username: admin", "secret: adminpw");
        assertEquals("Response: Error\r\nMessage: Authentication failed\r\n\r\n", refused.text());
    }

    @Test
    public void whoSeesNothingIsNotCutOffHoweverMuchHappens() {
        login("events: call");
        for (int i = 0; i < 1000; i++) {
            publish("Hidden", EventCategory.USER);
        }
        manager.core().stream().sweep();
        assertFalse(session.over());
        publish("Shown", EventCategory.CALL);
        assertEquals(
                DONE + packet("Shown", "call") + COMPLETE,
                ask("action: waitevent").text());
    }

    @Test
    public void whoDoesNotAskForItsEventsIsCutOffInTheEnd() {
        login("events: user");
        for (int i = 0; i < 1000; i++) {
            publish("Seen", EventCategory.USER);
        }
        Await.await(PATIENCE, "it is over", session::over);
        assertEquals(1, manager.core().sessions().overruns());
    }

    @Test
    public void theServerStopsWithoutWaitingForIt() {
        login();
        Answer waiting = ask("action: waitevent");
        manager.core().sessions().finishAll("the server stops");
        waiting.text();
        Await.await(PATIENCE, "it is gone", () -> manager.core().sessions().isEmpty());
    }

    @Test
    public void manyClientsOfOneSessionGetTheirOwnAnswers() throws Exception {
        login();
        List<CompletableFuture<List<Answer>>> clients = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            int client = c;
            clients.add(CompletableFuture.supplyAsync(() -> {
                List<Answer> answers = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    Answer answer = ask("action: ping", "actionid: " + client + "-" + i);
                    answer.text();
                    answers.add(answer);
                }
                return answers;
            }));
        }
        for (int c = 0; c < 4; c++) {
            List<Answer> answers = clients.get(c).get();
            for (int i = 0; i < 300; i++) {
                assertTrue(answers.get(i).text().startsWith("Response: Success\r\nActionID: " + c + "-" + i + "\r\n"));
            }
        }
        assertEquals(
                "1",
                clients.stream()
                        .map(f -> f.join().get(0).ends())
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
    }
}
