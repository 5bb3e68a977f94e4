package org.patchbay.core.action;

/**
 * The bundle an action belongs to, as a value: it pins neither the bundle nor its classes.
 *
 * @param bundle the number of the bundle
 * @param name its symbolic name and version, for operators
 */
public record Owner(long bundle, String name) {
    /** The server itself. */
    public static final Owner CORE = new Owner(0, "org.patchbay.core");

    @Override
    public String toString() {
        return name;
    }
}
