package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.Rule;
import org.junit.Test;

/** Logging in and out, as specification 5 has it. */
public class LoginTest {
    private static final String FAILED = "Response: Error\r\nMessage: Authentication failed\r\n\r\n";

    @Rule
    public final RunningManager manager = new RunningManager("authlimit = 3");

    @Test
    public void tellsThatTheServerHasBootedAsPartOfTheAnswer() {
        Line line = manager.connect();
        line.message("Action: Login", "Username: ADMIN", "Secret: adminpw", "ActionID: 1");
        line.expect("Response: Success\r\nActionID: 1\r\nMessage: Authentication accepted\r\n\r\n"
                + "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n");
    }

    @Test
    public void takesTheKeyOfAChallengeInsteadOfTheSecret() throws Exception {
        Line line = manager.connect();
        line.message("Action: Challenge", "AuthType: md5");
        String digits = line.takeUntil("\r\n\r\n").replaceAll("(?s).*Challenge: (\\d{1,9})\r\n.*", "$1");
        byte[] sum = MessageDigest.getInstance("MD5").digest((digits + "adminpw").getBytes(StandardCharsets.UTF_8));
        String key = String.format("%032x", new BigInteger(1, sum));
        line.message("Action: Login", "AuthType: MD5", "Username: admin", "Key: " + key, "Events: off");
        line.expect("Response: Success\r\nMessage: Authentication accepted\r\n\r\n");
    }

    @Test
    public void refusesAKeyWithoutAChallenge() {
        Line line = manager.connect();
        line.message("Action: Login", "AuthType: MD5", "Username: admin", "Key: 00");
        line.expect(FAILED);
        line.awaitClosed();
    }

    @Test
    public void refusesAllAlikeAfterASecondAndCloses() {
        for (String[] wrong : new String[][] {{"admin", "nopw"}, {"stranger", "x"}, {"", ""}}) {
            Line line = manager.connect();
            long start = System.nanoTime();
            line.message("Action: Login", "Username: " + wrong[0], "Secret: " + wrong[1]);
            line.expect(FAILED);
            line.awaitClosed();
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue("answered after " + millis + " ms", millis >= 990);
        }
    }

    @Test
    public void answersNothingElseBeforeLogin() {
        Line line = manager.connect();
        line.message("Action: Ping");
        line.expect("Response: Error\r\nMessage: Permission denied\r\n\r\n");
        line.message("Action: NoSuchThing", "ActionID: 2");
        line.expect("Response: Error\r\nActionID: 2\r\nMessage: Permission denied\r\n\r\n");
    }

    @Test
    public void letsNoMoreStrangersInThanAllowed() {
        Line first = manager.connect();
        manager.connect();
        manager.connect();
        assertTrue(Line.connect(manager.core().sessions(), 1024).isEmpty());
        first.message("Action: Login", "Username: admin", "Secret: adminpw", "Events: off");
        first.takeUntil("accepted");
        assertTrue(Line.connect(manager.core().sessions(), 1024).isPresent());
    }

    @Test
    public void aStrangerWhoLeavesMakesRoom() {
        Line first = manager.connect();
        manager.connect();
        manager.connect();
        first.endInput();
        assertTrue(Line.connect(manager.core().sessions(), 1024).isPresent());
    }

    @Test
    public void saysGoodbyeAndDropsWhatComesBehind() {
        Line line = manager.admin();
        line.send("Action: Logoff\r\nActionID: bye\r\n\r\nAction: Ping\r\n\r\n");
        line.expect("Response: Goodbye\r\nActionID: bye\r\nMessage: Thanks for all the fish.\r\n\r\n");
        line.awaitClosed();
        assertEquals("", line.taken());
    }

    @Test
    public void forgetsASessionThatIsOver() {
        Line line = manager.admin();
        assertEquals(1, manager.core().sessions().sessions().size());
        line.hangUp();
        assertTrue(manager.core().sessions().isEmpty());
    }
}
