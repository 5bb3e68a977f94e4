package org.patchbay.core.module;

import java.util.Locale;

/** Names of modules are the same in any case, and with or without {@code .so}. */
final class ModuleName {
    private static final String ENDING = ".so";

    private ModuleName() {}

    static String key(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(ENDING) ? lower.substring(0, lower.length() - ENDING.length()) : lower;
    }
}
