package org.patchbay.api.runtime;

/** What an {@link AuditEntry} tells of. */
public enum AuditKind {
    /** A call of an action that may change something ({@link ActionInfo#changesState()}), allowed or not. */
    ACTION,
    /** A log-on that succeeded. */
    LOGIN,
    /** A log-on that failed. */
    LOGIN_FAILED,
    /** An address or account that was locked out after too many failures. */
    LOCK_OUT,
    /** What an operator did by other means than an action: a session ended, a lock-out lifted, a pack replaced. */
    OPERATION
}
