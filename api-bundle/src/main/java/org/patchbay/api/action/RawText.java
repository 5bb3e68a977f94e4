package org.patchbay.api.action;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes the text of an answer that is not made of headers (specification 14.3), piece by piece, while the client reads.
 *
 * <p><b>Threads.</b> Used by the one thread that runs the script of {@link Reply#follows}, and only while it runs. A call
 * may block while the client reads slowly, like those of a {@link Responder}.
 */
@ProviderType
@FunctionalInterface
public interface RawText {
    /**
     * Writes text as it is. What could end the answer early is made harmless: {@code --END COMMAND} is written as
     * {@code --END_COMMAND}, in whatever case, also when it comes in pieces; NUL, and CR without an LF behind it, are
     * written as a question mark.
     *
     * @param text a part of a line or many lines, whose ends are LF or CR LF
     */
    void print(String text);
}
