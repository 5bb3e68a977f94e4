package org.patchbay.api.database;

import java.io.Serial;
import java.util.Objects;

/** A {@link KeyStore} could not do what it was asked for; nothing was changed. */
public class KeyStoreException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why not. Constants may be added. */
    public enum Reason {
        /** The name or the value exceeds a limit of {@link KeyStore}. */
        TOO_LONG,
        /** The file is damaged, or is something else than a store. It is left as it is. */
        DAMAGED,
        /** Another process holds the file for longer than the store waits. */
        LOCKED,
        /** The disk, or the size that is allowed, is full. */
        FULL,
        /** The file or its folder cannot be written or made. */
        NOT_WRITABLE,
        /** More changes wait than the store keeps in memory. */
        OVERLOADED,
        /** The store is being stopped. */
        CLOSED,
        /** Anything else; the message and the server's log say what. */
        FAILED
    }

    private final Reason reason;

    /**
     * A failure.
     *
     * @param reason its kind
     * @param message what happened, one line that may be shown to a client: no path, no value
     */
    public KeyStoreException(Reason reason, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * A failure with a cause, which is for the log.
     *
     * @param reason its kind
     * @param message what happened, as above
     * @param cause what told so
     */
    public KeyStoreException(Reason reason, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * The kind of failure.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
