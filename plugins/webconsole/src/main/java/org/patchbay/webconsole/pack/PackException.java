package org.patchbay.webconsole.pack;

/** Something cannot be done with a pack; the message says why, in words for an operator. */
public final class PackException extends Exception {
    private static final long serialVersionUID = 1L;

    PackException(String message) {
        super(message);
    }

    PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
