package org.patchbay.api.runtime;

import java.util.Objects;

/** Whether an account may call an action, and the reason in words. Immutable. */
public final class CallVerdict {
    private final boolean permitted;
    private final String reason;

    private CallVerdict(boolean permitted, String reason) {
        this.permitted = permitted;
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * It may.
     *
     * @param reason why, in one sentence for an operator
     * @return the verdict
     */
    public static CallVerdict permitted(String reason) {
        return new CallVerdict(true, reason);
    }

    /**
     * It may not.
     *
     * @param reason why not, in one sentence for an operator
     * @return the verdict
     */
    public static CallVerdict refused(String reason) {
        return new CallVerdict(false, reason);
    }

    /**
     * Whether a call would come to its handler.
     *
     * @return true if so
     */
    public boolean permitted() {
        return permitted;
    }

    /**
     * Why, or why not.
     *
     * @return one sentence
     */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallVerdict verdict && verdict.permitted == permitted && verdict.reason.equals(reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(permitted, reason);
    }

    @Override
    public String toString() {
        return (permitted ? "permitted: " : "refused: ") + reason;
    }
}
