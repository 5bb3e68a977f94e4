package org.patchbay.benchmarks.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.patchbay.benchmarks.check.Octets;

/** The requests of a log-on, and whether the answers are right (specification 5). */
final class Login {
    private Login() {}

    static byte[] challenge() {
        return Octets.of("Action: Challenge\r\nActionID: login\r\nAuthType: MD5\r\n\r\n");
    }

    static byte[] plain(Credentials who) {
        return Octets.of("Action: Login\r\nActionID: login\r\nUsername: " + who.user() + "\r\nSecret: " + who.secret()
                + "\r\nEvents: " + who.events() + "\r\n\r\n");
    }

    static byte[] keyed(Credentials who, String challenge) {
        return Octets.of("Action: Login\r\nActionID: login\r\nAuthType: MD5\r\nUsername: " + who.user() + "\r\nKey: "
                + key(challenge + who.secret()) + "\r\nEvents: " + who.events() + "\r\n\r\n");
    }

    private static String key(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }

    static byte[] filter(Credentials who) {
        return Octets.of("Action: Filter\r\nActionID: login\r\nOperation: Add\r\nFilter: " + who.filter() + "\r\n\r\n");
    }

    static byte[] logoff() {
        return Octets.of("Action: Logoff\r\nActionID: logoff\r\n\r\n");
    }

    static boolean granted(String answer) {
        return answer.startsWith("Response: Success\r\n")
                && Octets.header(answer, "ActionID").equals("login");
    }

    static boolean goodbye(String answer) {
        return answer.startsWith("Response: Goodbye\r\n")
                && Octets.header(answer, "ActionID").equals("logoff");
    }
}
