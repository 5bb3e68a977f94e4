package org.patchbay.api.runtime;

/** What came of asking a {@link Reloader}; each has its text in AMI (specification 14.7). */
public enum ReloadOutcome {
    /** It is done, whether anything had changed or not. */
    RELOADED("Module Reloaded"),
    /** Nothing has that name. */
    NO_SUCH_MODULE("No such module"),
    /** There is such a module, but it has nothing to reload. */
    NOT_SUPPORTED("Module does not support reload"),
    /** Another reload runs. */
    IN_PROGRESS("A reload is in progress"),
    /** Something failed; the log says what. */
    FAILED("An unknown error occurred");

    private final String message;

    ReloadOutcome(String message) {
        this.message = message;
    }

    /**
     * The text that {@code Action: Reload} answers.
     *
     * @return one line
     */
    public String message() {
        return message;
    }
}
