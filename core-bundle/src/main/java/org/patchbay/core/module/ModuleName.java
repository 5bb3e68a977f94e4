package org.patchbay.core.module;

import java.util.Locale;

/** Names of modules are the same in any case; {@code .so} may be left out, but not added. */
final class ModuleName {
    private static final String ENDING = ".so";

    private ModuleName() {}

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether who asks for that name means the module of this key. */
    static boolean matches(String key, String asked) {
        String wanted = key(asked);
        return key.equals(wanted) || key.equals(wanted + ENDING);
    }
}
