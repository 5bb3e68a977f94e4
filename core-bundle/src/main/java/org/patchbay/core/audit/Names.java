package org.patchbay.core.audit;

/** Names from the network, as operators may see them. */
public final class Names {
    /** Longer names are cut. */
    public static final int LONGEST = 79;

    private Names() {}

    /** The name as far as accounts have one. */
    public static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** The name, safe for a line of the log and for a header. */
    public static String shown(String name) {
        return cut(name).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
