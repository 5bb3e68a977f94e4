package org.patchbay.api.runtime;

/** Why the server dropped something it could not keep. */
public enum DropReason {
    /** A session fell behind in its events by more than the lag limit and was ended. */
    SESSION_LAG,
    /** A session took no output for longer than its write timeout and was ended. */
    SESSION_STALL,
    /** A connection did not log in in time and was ended. */
    AUTH_TIMEOUT,
    /** A connection was refused, since too many were open without being logged in. */
    AUTH_LIMIT,
    /** A hook fell behind, and lost an event. */
    HOOK_EVENT,
    /** An audit listener fell behind, and lost an entry. */
    AUDIT_ENTRY
}
