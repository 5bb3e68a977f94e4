package org.patchbay.http.wire;

/**
 * One header line of HTTP.
 *
 * @param name in front of the colon
 * @param value behind it
 */
public record HttpField(String name, String value) {
    /** Refuses what would begin another line. */
    public HttpField {
        for (String text : new String[] {name, value}) {
            if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf(0) >= 0) {
                throw new IllegalArgumentException("CR, LF and NUL cannot be part of a header");
            }
        }
    }
}
