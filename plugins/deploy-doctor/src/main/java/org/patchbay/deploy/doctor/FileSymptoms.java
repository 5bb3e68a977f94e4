package org.patchbay.deploy.doctor;

/** What can be wrong with a file before the framework has anything to do with it. */
final class FileSymptoms {
    private static final String AS_BUNDLE =
            "Build it as a bundle, for example with the bnd-maven-plugin; a library goes into the pack that uses it.";

    private FileSymptoms() {}

    static Symptom otherName() {
        return Symptom.of(
                "it is ignored, because its name does not end in .jar",
                "Rename it to end in .jar if it is a pack, and move it elsewhere if it is not.");
    }

    static Symptom folder() {
        return Symptom.of(
                "it is a folder, and not an unpacked bundle", "Put the jars themselves into the deploy folder.");
    }

    static Symptom unreadable() {
        return Symptom.of("the server may not read it", "Give the user that runs the server the right to read it.");
    }

    static Symptom empty() {
        return Symptom.of("it is empty", "Copy it again.").after(Symptom.STALLED);
    }

    static Symptom text() {
        return Symptom.of(
                "it is no jar but text",
                "Put the jar itself here; perhaps the page of a failed download was saved under its name.");
    }

    static Symptom notZip() {
        return Symptom.of("it is no jar, since it does not begin like one", "Put the jar itself here.");
    }

    static Symptom torn() {
        return Symptom.of(
                        "the jar is torn: its end is missing",
                        "Copy it again; copied under a name without .jar and then renamed, it is never seen half.")
                .after(Symptom.STALLED);
    }

    static Symptom damaged(String entry) {
        return Symptom.of(
                "the jar is damaged: " + entry + " in it cannot be unpacked", "Copy it again, or build it again.");
    }

    static Symptom noManifest() {
        return Symptom.of("it is a jar without a manifest (META-INF/MANIFEST.MF), so it is no bundle", AS_BUNDLE);
    }

    static Symptom noSymbolicName() {
        return Symptom.of("it is a jar but no bundle, since its manifest has no Bundle-SymbolicName", AS_BUNDLE);
    }

    static Symptom badManifest(String reason) {
        return Symptom.of("its manifest cannot be read", AS_BUNDLE).because(reason);
    }

    static Symptom oldManifest() {
        return Symptom.of("its manifest lacks Bundle-ManifestVersion: 2, so its name does not count", AS_BUNDLE);
    }

    static Symptom lateManifest() {
        return Symptom.of(
                "its manifest is not at the beginning of the jar, where FileInstall looks for it",
                "Build it with the jar tool or the maven-jar-plugin, which put the manifest first.");
    }

    static Symptom badVersion(String version) {
        return Symptom.of(
                "its Bundle-Version " + version + " is not a version",
                "Write it as up to three numbers and a qualifier, such as 1.0.0 or 1.0.0.beta.");
    }
}
