package org.patchbay.http.session;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import org.patchbay.api.session.Transport;
import org.patchbay.http.SettableClock;

/** Sessions by cookie (specification 18.4), and who may go on with one. */
public class CookieDoorTest {
    private static final String LOGIN = "action=login&username=admin&secret=" + FakeManager.SECRET;

    private final FakeManager manager = new FakeManager();
    private final SettableClock clock = new SettableClock();
    private CookieDoor door = door(SessionRules.DEFAULTS);
    private final Client client = Client.of(query -> door.serve(query));

    private CookieDoor door(SessionRules rules) {
        SessionBudget budget = new SessionBudget(rules.sessions(), rules.sessionsOfAddress());
        return new CookieDoor(manager, rules, budget, clock);
    }

    private static String id(String id) {
        return "mansession_id=\"" + id + "\"";
    }

    private Client.Got login() {
        Client.Got got = client.get(LOGIN);
        assertEquals("Response: Success\r\n\r\n", got.body());
        return got;
    }

    @Test
    public void aRequestWithoutACookieGetsASessionOfItsOwn() {
        Client.Got got = client.get("action=ping");
        assertEquals("200", got.status());
        assertEquals("Response: Permission denied\r\n\r\n", got.body());
        assertEquals(List.of("mansession_id=\"" + got.id() + "\"; Version=1; Max-Age=60"), got.all("Set-Cookie"));
        assertEquals(List.of("no-cache;"), got.all("Cache-Control"));
        assertEquals(List.of("SuppressEvents"), got.all("Pragma"));
        assertNotEquals(got.id(), client.get("action=ping").id());
        assertEquals(2, manager.alive());
    }

    @Test
    public void itsCookieMayStandAmongOthersInAnyForm() {
        String id = login().id();
        for (String cookie : new String[] {
            id(id),
            "a=b; mansession_id=" + id.toUpperCase(Locale.ROOT) + "; c=d",
            "mansession_id=\"00000000\"; " + id(id),
            "x=mansession_id=1;mansession_id=" + id
        }) {
            Client.Got got = client.cookie(cookie).get("action=ping");
            assertEquals("Response: Pong of admin\r\n\r\n", got.body());
            assertEquals(id, got.id());
        }
    }

    @Test
    public void aCookieThatIsUnknownIsWorthNothing() {
        login();
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.cookie(id("12345678")).get("action=ping").body());
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.cookie("mansession_id=xyz").get("action=ping").body());
    }

    @Test
    public void whoLogsInGetsAKeyThatNoScriptAndNoOtherSiteUses() {
        Client.Got plain = login();
        assertEquals(
                List.of("mansession_key=" + plain.key().orElseThrow() + "; Path=/; HttpOnly; SameSite=Strict"),
                plain.all("Set-Cookie").subList(1, 2));
        Client.Got secure = client.over(true).get(LOGIN);
        assertTrue(secure.all("Set-Cookie").get(1).endsWith("; HttpOnly; SameSite=Strict; Secure"));
        assertEquals(Transport.HTTPS, manager.opened.get(1).transport);
        assertTrue(client.cookie(id(plain.id())).get("action=ping").key().isEmpty());
    }

    @Test
    public void whoHasShownTheKeyMustShowItAgain() {
        Client.Got login = login();
        String both = id(login.id()) + "; mansession_key=" + login.key().orElseThrow();
        assertEquals(
                "Response: Pong of admin\r\n\r\n",
                client.cookie(both).get("action=ping").body());
        assertEquals(
                "Response: Pong of admin\r\n\r\n",
                client.from("192.0.2.7").cookie(both).get("action=ping").body());
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.cookie(id(login.id())).get("action=ping").body());
    }

    @Test
    public void aWrongKeyIsRefused() {
        Client.Got login = login();
        String wrong = id(login.id()) + "; mansession_key=" + "0".repeat(32);
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.cookie(wrong).get("action=ping").body());
        assertEquals(
                "Response: Pong of admin\r\n\r\n",
                client.cookie(id(login.id())).get("action=ping").body());
    }

    @Test
    public void withoutTheKeyTheDigitsHoldOnlyWhereTheLoginCameFrom() {
        Client.Got login = login();
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.from("192.0.2.7")
                        .cookie(id(login.id()))
                        .get("action=ping")
                        .body());
        assertEquals(
                "Response: Pong of admin\r\n\r\n",
                client.cookie(id(login.id())).get("action=ping").body());
    }

    @Test
    public void anOperatorMayInsistOnTheKey() {
        door = door(new SessionRules(100, 100, 10_000, true, false));
        Client.Got login = login();
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.cookie(id(login.id())).get("action=ping").body());
        String both = id(login.id()) + "; mansession_key=" + login.key().orElseThrow();
        assertEquals(
                "Response: Pong of admin\r\n\r\n",
                client.cookie(both).get("action=ping").body());
    }

    @Test
    public void whoPlantedTheIdOfASessionDoesNotShareItsLogin() {
        String planted = client.from("192.0.2.66").get("action=ping").id();
        Client.Got victim = client.cookie(id(planted)).get(LOGIN);
        assertEquals("Response: Success\r\n\r\n", victim.body());
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.from("192.0.2.66").cookie(id(planted)).get("action=ping").body());
    }

    @Test
    public void anOperatorMayRefuseSecretsInUrls() {
        door = door(new SessionRules(100, 100, 10_000, false, true));
        assertEquals("403", client.get(LOGIN).status());
        assertEquals("403", client.get("Action=LOGIN").status());
        assertEquals("Response: Success\r\n\r\n", client.post(LOGIN).body());
    }

    @Test
    public void aFailedLoginAndALogoffEndTheSession() {
        Client.Got failed = client.get("action=login&username=admin&secret=wrong");
        assertEquals("200", failed.status());
        assertNotEquals(
                failed.id(), client.cookie(id(failed.id())).get("action=ping").id());
        Client.Got login = login();
        client.cookie(id(login.id())).get("action=logoff");
        assertEquals(
                "Response: Permission denied\r\n\r\n",
                client.cookie(id(login.id())).get("action=ping").body());
    }

    @Test
    public void aStrangerHasFiveSecondsAndWhoIsLoggedInHasTheTimeout() {
        String stranger = client.get("action=ping").id();
        String known = login().id();
        clock.forward(Duration.ofMillis(4999));
        door.tick();
        assertEquals(2, manager.alive());
        assertEquals(stranger, client.cookie(id(stranger)).get("action=ping").id());
        clock.forward(Duration.ofMillis(5000));
        door.tick();
        assertEquals(1, manager.alive());
        assertNotEquals(stranger, client.cookie(id(stranger)).get("action=ping").id());
        assertEquals(known, client.cookie(id(known)).get("action=ping").id());
        clock.forward(Duration.ofSeconds(60));
        assertNotEquals(known, client.cookie(id(known)).get("action=ping").id());
        door.tick();
        assertEquals("nobody came back in time", manager.opened.get(1).closedBecause);
    }

    @Test
    public void aShortTimeoutIsAStrangersToo() {
        manager.timeout = Duration.ofSeconds(2);
        String stranger = client.get("action=ping").id();
        clock.forward(Duration.ofSeconds(2));
        assertNotEquals(stranger, client.cookie(id(stranger)).get("action=ping").id());
    }

    @Test
    public void aSessionDoesNotEndWhileItIsAsked() {
        String id = login().id();
        Client.Got waits = client.cookie(id(id)).get("action=wait");
        clock.forward(Duration.ofMinutes(10));
        door.tick();
        assertEquals(1, manager.alive());
        FakeManager.FakeSession session = manager.opened.get(0);
        session.answer(session.waiting.get(0), "Late");
        assertEquals("Response: Late\r\n\r\n", waits.body());
        clock.forward(Duration.ofSeconds(59));
        assertEquals(
                "Response: Pong of admin\r\n\r\n",
                client.cookie(id(id)).get("action=ping").body());
    }

    @Test
    public void nobodyTakesAllSessions() {
        door = door(new SessionRules(3, 2, 10_000, false, false));
        String first = client.get("action=ping").id();
        client.get("action=ping");
        assertEquals("503", client.get("action=ping").status());
        assertEquals(first, client.cookie(id(first)).get("action=ping").id());
        assertEquals("200", client.from("192.0.2.7").get("action=ping").status());
        assertEquals("503", client.from("192.0.2.8").get("action=ping").status());
        clock.forward(Duration.ofSeconds(5));
        door.tick();
        assertEquals("200", client.get("action=ping").status());
        assertEquals(1, manager.alive());
    }

    @Test
    public void aSessionThatWasEndedByTheManagerIsForgotten() {
        door = door(new SessionRules(1, 1, 10_000, false, false));
        login();
        manager.opened.get(0).close("an operator");
        door.tick();
        assertEquals("200", client.get("action=ping").status());
    }

    @Test
    public void anAnswerThatIsTooLongIsAnError() {
        door = door(new SessionRules(10, 10, 4096, false, false));
        assertEquals("500", client.get("action=long").status());
    }

    @Test
    public void nothingIsLeftWhenItCloses() {
        login();
        client.get("action=ping");
        door.close("the pages are gone");
        assertEquals(0, manager.alive());
        assertFalse(manager.opened.stream().anyMatch(session -> session.closedBecause.isEmpty()));
    }
}
