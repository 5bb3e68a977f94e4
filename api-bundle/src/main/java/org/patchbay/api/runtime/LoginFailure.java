package org.patchbay.api.runtime;

/** Why a log-on failed. Its client learns none of this; operators do. */
public enum LoginFailure {
    /** There is no account of that name. */
    ACCOUNT,
    /** The account may not be used from that address. */
    ACL,
    /** The account has no secret, so nobody can log in with it. */
    DISABLED,
    /** The secret, or what was made of it, was wrong. */
    SECRET,
    /** The address or the account is locked out, so nothing was looked at. */
    LOCKED_OUT,
    /** A session has that name, and {@code allowmultiplelogin} is off. */
    IN_USE
}
