package org.patchbay.http.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.patchbay.http.SettableClock;

/** Sessions by HTTP digest (specification 18.6). Whether an answer is right is the manager's business. */
public class DigestDoorTest {
    private static final String PONG = "Response: Pong of admin\r\n\r\n";

    private final FakeManager manager = new FakeManager();
    private final SettableClock clock = new SettableClock();
    private final SessionBudget budget = new SessionBudget(2, 2);
    private final DigestDoor door =
            new DigestDoor(manager, new SessionRules(2, 2, 10_000, false, false), budget, clock, "asterisk");
    private final Client client = Client.of(door::serve);

    private static String fields(String nonce, int count) {
        return "username=\"admin\", realm=\"asterisk\", nonce=\"" + nonce
                + "\", uri=\"/page?action=ping\", qop=auth, nc=" + String.format("%08x", count)
                + ", cnonce=\"c\", response=\"" + FakeManager.SECRET + "\"";
    }

    private Client.Got ask(String fields) {
        return client.with("Authorization", "Digest " + fields).get("action=ping");
    }

    private String nonce() {
        Client.Got got = client.get("action=ping");
        assertEquals("401", got.status());
        return got.nonce();
    }

    private static void assertAskedAgain(Client.Got got, boolean stale) {
        assertEquals("401", got.status());
        assertEquals(stale, got.all("WWW-authenticate").get(0).endsWith(", stale=true"));
    }

    @Test
    public void asksWhoIsThere() {
        Client.Got got = client.get("action=ping");
        assertEquals(
                List.of("Digest algorithm=MD5, realm=\"asterisk\", nonce=\"" + got.nonce()
                        + "\", qop=\"auth\", opaque=\"" + got.nonce() + "\""),
                got.all("WWW-authenticate"));
        assertEquals(0, manager.opened.size());
    }

    @Test
    public void whoAnswersHasASessionWithoutACookie() {
        String nonce = nonce();
        Client.Got got = ask(fields(nonce, 1));
        assertEquals(PONG, got.body());
        assertEquals(List.of(), got.all("Set-Cookie"));
        assertEquals(PONG, ask(fields(nonce, 2)).body());
        assertEquals(1, manager.opened.size());
    }

    @Test
    public void anAnswerIsGoodOnce() {
        String nonce = nonce();
        ask(fields(nonce, 5));
        Client.Got again = ask(fields(nonce, 5));
        assertAskedAgain(again, true);
        assertEquals(PONG, ask(fields(again.nonce(), 1)).body());
        assertEquals("the same session goes on", 1, manager.opened.size());
        Client.Got old = ask(fields(nonce, 6));
        assertAskedAgain(old, true);
        assertEquals(again.nonce(), old.nonce());
    }

    @Test
    public void anotherAnswerToTheSameNonceIsNotTakenForTheFirst() {
        String nonce = nonce();
        assertAskedAgain(ask(fields(nonce, 1).replace(FakeManager.SECRET, "wrong")), false);
        assertEquals(0, manager.alive());
        assertEquals(0, budget.taken());
        assertEquals(PONG, ask(fields(nonce, 1)).body());
    }

    @Test
    public void aNonceNobodyHandedOutIsWorthNothing() {
        assertAskedAgain(ask(fields("0badcafe", 1)), false);
        assertEquals(0, manager.opened.size());
    }

    @Test
    public void aNonceIsGoodForAMinute() {
        String nonce = nonce();
        clock.forward(Duration.ofSeconds(61));
        assertEquals(PONG, ask(fields(nonce, 1)).body());
        clock.forward(Duration.ofSeconds(1));
        Client.Got stale = ask(fields(nonce, 2));
        assertAskedAgain(stale, true);
        assertEquals(PONG, ask(fields(stale.nonce(), 1)).body());
        assertEquals(1, manager.opened.size());
        String unused = nonce();
        clock.forward(Duration.ofSeconds(62));
        assertAskedAgain(ask(fields(unused, 1)), false);
    }

    @Test
    public void whatIsNotMeantForThisRequestIsNoAnswer() {
        String nonce = nonce();
        for (String fields : new String[] {
            fields(nonce, 1).replace("/page?action=ping", "/page?action=logoff"),
            fields(nonce, 1).replace("realm=\"asterisk\"", "realm=\"other\""),
            fields(nonce, 1).replace("qop=auth", "qop=auth-int"),
            fields(nonce, 1).replace("nc=00000001", "nc=1"),
            fields(nonce, 1).replace("cnonce=\"c\"", "cnonce=\"\""),
            fields(nonce, 1).replace("username=\"admin\"", "username=\"\""),
            fields(nonce, 1) + ", algorithm=SHA-256",
            "username=\"admin",
            "",
        }) {
            assertAskedAgain(ask(fields), false);
        }
        assertAskedAgain(client.with("Authorization", "Basic YTpi").get("action=ping"), false);
        assertEquals(0, manager.opened.size());
    }

    @Test
    public void aNameMayHaveQuotesInIt() {
        String fields = fields(nonce(), 1).replace("\"admin\"", "\"a\\\"b, c\"");
        assertEquals("Response: Pong of a\"b, c\r\n\r\n", ask(fields).body());
    }

    @Test
    public void aClientThatDoesNotCountIsServedToo() {
        String nonce = nonce();
        String fields = "username=\"admin\", realm=\"asterisk\", nonce=\"" + nonce
                + "\", uri=\"/page?action=ping\", response=\"" + FakeManager.SECRET + "\"";
        assertEquals(PONG, ask(fields).body());
        assertEquals(PONG, ask(fields).body());
    }

    @Test
    public void anAddressThatIsNotPermittedIsForbidden() {
        Client.Got got = client.from("192.0.2.66")
                .with("Authorization", "Digest " + fields(nonce(), 1))
                .get("action=ping");
        assertEquals("403", got.status());
        assertEquals(0, manager.alive());
        assertEquals(0, budget.taken());
    }

    @Test
    public void aSessionWaitsForItsClientAndEnds() {
        String nonce = nonce();
        ask(fields(nonce, 1));
        clock.forward(Duration.ofSeconds(59));
        door.tick();
        assertEquals(1, manager.alive());
        clock.forward(Duration.ofSeconds(1));
        door.tick();
        assertEquals(0, manager.alive());
        assertEquals(0, budget.taken());
        assertAskedAgain(ask(fields(nonce, 2)), false);
    }

    @Test
    public void nobodyTakesAllSessionsOrAllNonces() {
        ask(fields(nonce(), 1));
        ask(fields(nonce(), 1));
        assertEquals("503", ask(fields(nonce(), 1)).status());
        for (int i = 0; i < 2000; i++) {
            client.get("action=ping");
        }
        assertEquals("503", client.get("action=ping").status());
        assertEquals("401", client.from("192.0.2.7").get("action=ping").status());
        clock.forward(Duration.ofSeconds(62));
        door.tick();
        assertEquals("401", client.get("action=ping").status());
    }

    @Test
    public void logoffEndsTheSession() {
        String nonce = nonce();
        ask(fields(nonce, 1));
        String logoff = fields(nonce, 2).replace("/page?action=ping", "/page?action=logoff");
        client.with("Authorization", "Digest " + logoff).get("action=logoff");
        assertAskedAgain(ask(fields(nonce, 3)), false);
        assertEquals(0, budget.taken());
    }

    @Test
    public void nothingIsLeftWhenItCloses() {
        ask(fields(nonce(), 1));
        door.close("the pages are gone");
        assertEquals(0, manager.alive());
        assertEquals(0, budget.taken());
        assertNotEquals("", manager.opened.get(0).closedBecause);
        assertTrue(manager.opened.get(0).over());
    }
}
