package org.patchbay.deploy.doctor;

import java.util.Optional;

/**
 * For which Java a class was compiled.
 *
 * @param java the release of Java, 0 if there is no class
 * @param className the class
 */
record ClassLevel(int java, String className) {
    static final ClassLevel NONE = new ClassLevel(0, "");

    /** The bytes of a class file that say what it is: a magic number, the minor and the major version. */
    static final int HEADER_BYTES = 8;

    /** Java 1.0 had class files of version 45. */
    private static final int BEFORE_FIRST = 44;

    private static final String SUFFIX = ".class";

    /** Whether every Java that loads the jar would read this entry: not so for descriptors and for what is in META-INF. */
    static boolean concerns(String entry) {
        return entry.endsWith(SUFFIX) && !entry.startsWith("META-INF/") && !entry.endsWith("module-info.class");
    }

    static ClassLevel of(String entry, byte[] header) {
        boolean isClass = header.length == HEADER_BYTES
                && (header[0] & 0xFF) == 0xCA
                && (header[1] & 0xFF) == 0xFE
                && (header[2] & 0xFF) == 0xBA
                && (header[3] & 0xFF) == 0xBE;
        if (!isClass) {
            return NONE;
        }
        int major = (header[6] & 0xFF) << 8 | header[7] & 0xFF;
        String name = entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        return new ClassLevel(major - BEFORE_FIRST, name);
    }

    ClassLevel newer(ClassLevel other) {
        return other.java > java ? other : this;
    }

    Optional<Symptom> symptom(int running) {
        return java <= running
                ? Optional.empty()
                : Optional.of(Symptom.of(
                        "its class " + className + " was compiled for Java " + java + ", and the server runs on Java "
                                + running,
                        "Run the server on Java " + java + " or newer, or build the pack for Java " + running + "."));
    }
}
