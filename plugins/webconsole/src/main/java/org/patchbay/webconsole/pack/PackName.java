package org.patchbay.webconsole.pack;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a jar in a folder, which cannot lead out of it.
 *
 * @param file the name
 */
public record PackName(String file) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,95}\\.jar");

    /** The name, or nothing if it is none that the deploy folder takes. */
    public static Optional<PackName> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PackName(text)) : Optional.empty();
    }
}
