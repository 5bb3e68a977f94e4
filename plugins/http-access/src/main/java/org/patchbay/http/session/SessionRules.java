package org.patchbay.http.session;

/**
 * What an operator can set for sessions over HTTP, and Asterisk has no key for.
 *
 * @param sessions sessions at a time
 * @param sessionsOfAddress sessions at a time whose first request came from one address
 * @param answerBytes bytes of one answer
 * @param keyRequired whether a session that is logged in belongs only to who shows its key, and never to who knows its id
 * @param loginByPostOnly whether secrets are taken from the query of a GET
 */
public record SessionRules(
        int sessions, int sessionsOfAddress, int answerBytes, boolean keyRequired, boolean loginByPostOnly) {
    /** What holds where an operator says nothing. */
    public static final SessionRules DEFAULTS = new SessionRules(1000, 200, 8 * 1024 * 1024, false, false);

    /** Refuses limits with which nothing would work. */
    public SessionRules {
        if (sessions < 1 || sessionsOfAddress < 1 || answerBytes < 4096) {
            throw new IllegalArgumentException(
                    "sessions and sessions.address are at least 1, and answer.bytes is at least 4096");
        }
    }
}
