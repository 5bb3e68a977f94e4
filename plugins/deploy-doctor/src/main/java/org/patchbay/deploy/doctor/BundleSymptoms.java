package org.patchbay.deploy.doctor;

import java.util.Optional;

/** What can be wrong with what the framework made of a file. */
final class BundleSymptoms {
    private static final String IN_AND_OUT = "Take it out of the deploy folder, wait two seconds and put it back.";

    private BundleSymptoms() {}

    static Symptom refused(String reason) {
        return Symptom.of("the framework refused it", "Mend its manifest and copy it again.")
                .because(reason);
    }

    static Symptom notInstalled() {
        return Symptom.of(
                        "it is a bundle, but FileInstall has not taken it in, or it was uninstalled since", IN_AND_OUT)
                .after(Symptom.STALLED);
    }

    static Symptom sameAsFile(String bundle, String other) {
        return Symptom.of(
                "it has the name and version of " + other + " (" + bundle
                        + "), so FileInstall made it an update of that file's bundle",
                "Take both files out and put back the one you want; if only one is deleted, the bundle goes with it.");
    }

    static Symptom sameAsServer(String bundle) {
        return Symptom.of(
                "it has the name and version of a bundle of the server itself (" + bundle
                        + "), so FileInstall put it in that one's place",
                "Take it out and restart the server, or give it a name or version of its own.");
    }

    static Symptom otherBundle(String bundle, String fromFile) {
        return Symptom.of("the file holds " + fromFile + ", but the server runs " + bundle + " for it", IN_AND_OUT)
                .after(Symptom.STALLED);
    }

    static Symptom notUpdated(Optional<String> reason) {
        return Symptom.of("it was replaced, but the server still runs the bundle from before", IN_AND_OUT)
                .because(reason.orElse(""))
                .after(Symptom.STALLED);
    }

    static Symptom leftBehind(String bundle) {
        return Symptom.of(
                        "the file is gone, but its bundle " + bundle + " is still there",
                        "Uninstall the bundle by hand, or restart the server.")
                .after(Symptom.HANGING);
    }

    static Symptom unresolved(Optional<String> reason) {
        return Symptom.of(
                        "it cannot be resolved together with the bundles that are there",
                        "Build it against the versions of the packages that are there, or take out what it clashes with.")
                .because(reason.orElse(""));
    }

    static Symptom stopped() {
        return Symptom.of("its bundle was stopped by hand", "Start it again in the console or the shell.");
    }

    /** Without a word of FileInstall it may only be late: several jars are taken in one after the other. */
    static Symptom startFailed(Optional<String> reason) {
        return Symptom.of("its activator failed", "Mend what the activator complains of, and copy the jar again.")
                .because(reason.orElse("the log has what FileInstall says about starting it"))
                .after(reason.isPresent() ? Symptom.STABLE : Symptom.HANGING);
    }

    static Symptom hanging() {
        return Symptom.of(
                        "its activator has not come to an end for " + Symptom.HANGING.toSeconds()
                                + " s, and FileInstall takes in nothing else meanwhile",
                        "Let the activator do its work on a thread of its own, or take the file out and restart the server.")
                .after(Symptom.HANGING);
    }

    static Symptom ownApi(String packages) {
        return Symptom.of(
                "it uses a copy of the Patchbay API of its own (" + packages
                        + "), so the server does not see what it offers",
                "Build it with the api-bundle as a dependency of scope provided, and without packing it into the jar.");
    }

    static Symptom actionRefused(String action, String reason) {
        String words = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return Symptom.of("its action " + action + " was refused", "Mend the action, and copy the jar again.")
                .because(words);
    }
}
