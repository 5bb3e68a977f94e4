package org.patchbay.benchmarks.wire;

/**
 * How a client logs in.
 *
 * @param user the account
 * @param secret its secret
 * @param md5 whether by a challenge
 * @param events the events it wants
 * @param filter a filter it adds before it is ready, or empty
 */
public record Credentials(String user, String secret, boolean md5, String events, String filter) {
    /** Does not log in at all, and is ready when it is connected. */
    public static final Credentials NONE = new Credentials("", "", false, "", "");

    /** Plain, and without events. */
    public static Credentials of(String user, String secret) {
        return new Credentials(user, secret, false, "off", "");
    }

    /** The same by a challenge. */
    public Credentials byChallenge() {
        return new Credentials(user, secret, true, events, filter);
    }

    /** The same with those events. */
    public Credentials wanting(String mask) {
        return new Credentials(user, secret, md5, mask, filter);
    }

    /** The same with that filter. */
    public Credentials filtering(String pattern) {
        return new Credentials(user, secret, md5, events, pattern);
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
