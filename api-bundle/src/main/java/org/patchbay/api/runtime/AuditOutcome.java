package org.patchbay.api.runtime;

/** How something that is audited ended. */
public enum AuditOutcome {
    /** It was done. */
    SUCCESS,
    /** It was tried and failed, or was answered with an error. */
    FAILURE,
    /** It was not tried, since whoever asked for it may not do it. */
    DENIED,
    /** Its bundle left before it was answered. */
    WITHDRAWN
}
