package org.patchbay.api.message;

import java.util.Objects;

/**
 * One channel variable of a {@code Variable} header.
 *
 * @param name its name, never empty; one or two leading underscores ask for inheritance
 * @param value its value, possibly empty
 */
public record Variable(String name, String value) {
    /** Checks that both parts are there. */
    public Variable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A variable has a name");
        }
    }
}
