package org.patchbay.pack.pbx.peer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code register =>}: this PBX is a phone of another one.
 *
 * @param user who it is there
 * @param domain of the user
 * @param host where that is
 * @param port there
 */
record Registration(String user, String domain, String host, int port) {
    /** What another PBX says to a registration that it takes. */
    static final String REGISTERED = "Registered";

    /** Nobody has answered yet. */
    static final String SENT = "Request Sent";

    private static final Pattern LINE = Pattern.compile(
            "(?:[A-Za-z0-9_.-]+\\?)?(?:[a-z]+://)?" // peer?transport://
                    + "([^:@/]+)(?:@([^:@/]+))?(?::[^@]*)?" // user@domain:secret:authuser
                    + "@([^:@/~]+)(?::([0-9]{1,5}))?(?:/[^~]*)?(?:~[0-9]*)?"); // @host:port/extension~expiry

    /** The registration of a line; nothing if it is none. Its secret is not kept, since nobody asks for it. */
    static Optional<Registration> parse(String line, int defaultPort) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(3);
        String domain = Optional.ofNullable(matcher.group(2)).orElse(host);
        int port = Optional.ofNullable(matcher.group(4)).map(Integer::parseInt).orElse(defaultPort);
        return Optional.of(new Registration(matcher.group(1), domain, host, port));
    }
}
