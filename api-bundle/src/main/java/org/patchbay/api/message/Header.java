package org.patchbay.api.message;

import java.util.Objects;

/**
 * One {@code Name: value} line. A header cannot contain CR, LF or NUL, and its name is neither empty nor contains a
 * colon: whoever holds a {@code Header} holds exactly one line of the protocol, so no value, wherever it came from,
 * can forge a second one.
 *
 * @param name what stands in front of the colon, as it is written; names are compared without case
 * @param value what stands behind the colon, without the blanks in front of it; may be empty
 */
public record Header(String name, String value) {
    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the pair would not be one line of the protocol
     */
    public Header {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (name.isEmpty() || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A header name is neither empty nor contains a colon: '" + name + "'");
        }
        Lines.requireOneLine(name);
        Lines.requireOneLine(value);
    }

    /**
     * The header as it goes over the wire, without the line end.
     *
     * @return name, colon, one blank, value
     */
    public String line() {
        return name + ": " + value;
    }
}
