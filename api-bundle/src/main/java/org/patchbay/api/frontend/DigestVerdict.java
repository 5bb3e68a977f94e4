package org.patchbay.api.frontend;

/** What comes of a {@link DigestAnswer}. */
public enum DigestVerdict {
    /** The client knows the secret, and the session is logged in. */
    ACCEPTED,
    /** It does not, or there is no such account, or the account may not be used: nobody is told which. */
    REFUSED,
    /** The account may not be used from that address. */
    FORBIDDEN
}
