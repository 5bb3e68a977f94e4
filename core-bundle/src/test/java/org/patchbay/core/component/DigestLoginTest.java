package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.frontend.DigestVerdict;
import org.patchbay.api.frontend.RequestSession;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.api.session.Transport;

/** HTTP digest (specification 18.6): the core says yes or no, and no secret leaves it. */
public class DigestLoginTest {
    private static final InetSocketAddress HERE = new InetSocketAddress("127.0.0.1", 40000);
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.7", 40000);

    @Rule
    public final RunningManager manager = new RunningManager();

    private RequestSession open() {
        return manager.core().requests().open(Transport.HTTP, HERE, () -> {});
    }

    private static String md5(String text) throws Exception {
        byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%032x", new BigInteger(1, sum));
    }

    private static Map<String, String> fields(String typed, String account, String secret) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "Username",
                typed,
                "realm",
                "asterisk",
                "nonce",
                "0a0b0c0d",
                "uri",
                "/arawman?action=ping",
                "qop",
                "auth",
                "nc",
                "00000001",
                "cnonce",
                "abc"));
        String known = md5(account + ":asterisk:" + secret);
        fields.put("response", md5(known + ":0a0b0c0d:00000001:abc:auth:" + md5("GET:/arawman?action=ping")));
        return fields;
    }

    private static DigestAnswer answer(String typed, String account, String secret) throws Exception {
        return DigestAnswer.of("GET", fields(typed, account, secret));
    }

    @Test
    public void logsInWhoKnowsTheSecretWhateverTheCaseOfTheName() throws Exception {
        RequestSession session = open();
        assertEquals(DigestVerdict.ACCEPTED, session.login(answer("ADMIN", "admin", "adminpw"), HERE));
        assertTrue(session.authenticated());
        Answer already = new Answer();
        session.request(AmiMessage.of("Action", "Login"), HERE, already);
        assertEquals("Response: Success\r\nMessage: Already authenticated\r\n\r\n", already.text());
        assertEquals(DigestVerdict.ACCEPTED, session.login(answer("admin", "admin", "adminpw"), HERE));
    }

    @Test
    public void anAnswerWithoutQualityOfProtectionIsShorter() throws Exception {
        Map<String, String> fields = fields("admin", "admin", "adminpw");
        fields.remove("qop");
        fields.put(
                "response",
                md5(md5("admin:asterisk:adminpw") + ":0a0b0c0d:" + md5("GET:/arawman?action=ping"))
                        .toUpperCase(java.util.Locale.ROOT));
        assertEquals(DigestVerdict.ACCEPTED, open().login(DigestAnswer.of("GET", fields), HERE));
    }

    @Test
    public void refusesAWrongSecretAnotherMethodAndAnUnknownAccount() throws Exception {
        assertEquals(DigestVerdict.REFUSED, open().login(answer("admin", "admin", "wrong"), HERE));
        assertEquals(DigestVerdict.REFUSED, open().login(answer("stranger", "stranger", "x"), HERE));
        DigestAnswer get = answer("admin", "admin", "adminpw");
        Map<String, String> fields = fields("admin", "admin", "adminpw");
        assertEquals(DigestVerdict.REFUSED, open().login(DigestAnswer.of("POST", fields), HERE));
        RequestSession session = open();
        assertEquals(DigestVerdict.ACCEPTED, session.login(get, HERE));
    }

    @Test
    public void refusesAnAccountWithoutASecretWhateverIsTriedForIt() throws Exception {
        manager.write(manager.general() + RunningManager.ACCOUNTS + "[nosecret]\nread = all\nwrite = all\n");
        manager.core().settings().reload();
        RequestSession session = open();
        for (String guess : new String[] {"(null)", "", "null"}) {
            assertEquals(DigestVerdict.REFUSED, session.login(answer("nosecret", "nosecret", guess), HERE));
        }
        assertFalse(session.authenticated());
    }

    @Test
    public void aSessionBelongsToOneAccount() throws Exception {
        RequestSession session = open();
        session.login(answer("admin", "admin", "adminpw"), HERE);
        assertEquals(DigestVerdict.REFUSED, session.login(answer("userev", "userev", "userpw"), HERE));
    }

    @Test
    public void anAddressThatIsNotPermittedIsForbidden() throws Exception {
        manager.write(manager.general() + RunningManager.ACCOUNTS.replace("[admin]", "[admin]\ndeny = 192.0.2.0/24"));
        manager.core().settings().reload();
        assertEquals(DigestVerdict.FORBIDDEN, open().login(answer("admin", "admin", "adminpw"), ELSEWHERE));
        assertEquals(DigestVerdict.ACCEPTED, open().login(answer("admin", "admin", "adminpw"), HERE));
    }

    @Test
    public void tooManyFailuresLockOut() throws Exception {
        RequestSession session = open();
        for (int i = 0; i < 100; i++) {
            session.login(answer("admin", "admin", "wrong"), HERE);
        }
        assertEquals(DigestVerdict.REFUSED, session.login(answer("admin", "admin", "adminpw"), HERE));
    }

    @Test
    public void obeysTheFiltersOfItsAccount() throws Exception {
        manager.write(manager.general()
                + RunningManager.ACCOUNTS.replace("[admin]", "[admin]\neventfilter = !Event: UserEvent"));
        manager.core().settings().reload();
        RequestSession session = open();
        session.login(answer("admin", "admin", "adminpw"), HERE);
        Answer said = new Answer();
        session.request(AmiMessage.ofLines(java.util.List.of("Action: UserEvent", "UserEvent: A")), HERE, said);
        said.text();
        Answer events = new Answer();
        session.request(AmiMessage.ofLines(java.util.List.of("Action: WaitEvent", "Timeout: 0")), HERE, events);
        assertFalse(events.text(), events.text().contains("Event: UserEvent"));
    }
}
