package org.patchbay.deploy.doctor;

import java.util.List;
import org.patchbay.api.runtime.DeployedFile.State;

/**
 * What a look at one file and its bundle shows, at that moment.
 *
 * @param bundle symbolic name and version of the bundle, or the empty text
 * @param state how it is doing
 * @param symptoms what is wrong; not empty if and only if it failed
 */
record Diagnosis(String bundle, State state, List<Symptom> symptoms) {
    static Diagnosis healthy(String bundle) {
        return new Diagnosis(bundle, State.ACTIVE, List.of());
    }

    static Diagnosis pending(String bundle) {
        return new Diagnosis(bundle, State.PENDING, List.of());
    }

    static Diagnosis ill(String bundle, Symptom symptom) {
        return new Diagnosis(bundle, State.FAILED, List.of(symptom));
    }

    /** Healthy if there are no symptoms. */
    static Diagnosis of(String bundle, List<Symptom> symptoms) {
        return symptoms.isEmpty() ? healthy(bundle) : new Diagnosis(bundle, State.FAILED, List.copyOf(symptoms));
    }
}
