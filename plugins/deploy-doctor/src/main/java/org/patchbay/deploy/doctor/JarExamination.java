package org.patchbay.deploy.doctor;

import java.util.Optional;

/**
 * What the bytes of a file say.
 *
 * @param defect why FileInstall cannot make a bundle of it, if so
 * @param symbolicName the name of the bundle, empty if there is a defect
 * @param version the version of the bundle, empty if there is a defect
 * @param newest its class that needs the newest Java
 */
record JarExamination(Optional<Symptom> defect, String symbolicName, String version, ClassLevel newest) {
    static JarExamination defective(Symptom symptom) {
        return new JarExamination(Optional.of(symptom), "", "", ClassLevel.NONE);
    }

    static JarExamination bundle(String symbolicName, String version, ClassLevel newest) {
        return new JarExamination(Optional.empty(), symbolicName, version, newest);
    }

    /** Name and version as {@code ActionInfo.owner()} writes them. */
    String label() {
        return defect.isPresent() ? "" : symbolicName + " " + version;
    }
}
