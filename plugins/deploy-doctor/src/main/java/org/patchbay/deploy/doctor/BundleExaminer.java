package org.patchbay.deploy.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.patchbay.api.runtime.ActionInfo;

/** Says how the bundle of a file is doing. Keeps nothing of it. */
final class BundleExaminer {
    /** A pack that lost so many actions has one cause for all of them. */
    private static final int MAX_ACTIONS = 3;

    private final BundleContext context;
    private final Stops stops;
    private final Components components;
    private final Supplier<List<ActionInfo>> actions;

    /**
     * An examiner.
     *
     * @param context of the doctor itself
     * @param stops knows who was stopped
     * @param components the look at the component runtime
     * @param actions all actions of the manager; none while there is no manager
     */
    BundleExaminer(BundleContext context, Stops stops, Components components, Supplier<List<ActionInfo>> actions) {
        this.context = context;
        this.stops = stops;
        this.components = components;
        this.actions = actions;
    }

    /** Name and version as {@code ActionInfo.owner()} writes them. */
    static String label(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    /**
     * Examines a bundle.
     *
     * @param newest its class that needs the newest Java
     * @param reason what the log said about it, if anything
     */
    Diagnosis examine(Bundle bundle, ClassLevel newest, Optional<String> reason) {
        String label = label(bundle);
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> running(bundle, newest);
            case Bundle.STARTING ->
                isStarting(bundle) ? Diagnosis.ill(label, BundleSymptoms.hanging()) : running(bundle, newest);
            case Bundle.RESOLVED -> resolved(bundle, newest, reason);
            case Bundle.INSTALLED -> unresolved(bundle, reason);
            default -> Diagnosis.pending(label);
        };
    }

    private Diagnosis running(Bundle bundle, ClassLevel newest) {
        List<Symptom> symptoms = new ArrayList<>(ApiUse.symptoms(bundle, ApiUse.provider(context.getBundle())));
        newest.symptom(Runtime.version().feature()).ifPresent(symptoms::add);
        symptoms.addAll(components.symptoms(bundle));
        String label = label(bundle);
        actions.get().stream()
                .filter(action -> action.state() == ActionInfo.State.FAILED
                        && action.owner().equals(label))
                .limit(MAX_ACTIONS)
                .map(action -> BundleSymptoms.actionRefused(action.name(), action.reason()))
                .distinct()
                .forEach(symptoms::add);
        return Diagnosis.of(label, symptoms);
    }

    private Diagnosis resolved(Bundle bundle, ClassLevel newest, Optional<String> reason) {
        String label = label(bundle);
        if (isFragment(bundle)) {
            return Diagnosis.healthy(label);
        }
        if (waitsForStartLevel(bundle)) {
            return Diagnosis.pending(label);
        }
        if (!bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()) {
            return notWanted(bundle);
        }
        return Diagnosis.ill(
                label, newest.symptom(Runtime.version().feature()).orElseGet(() -> BundleSymptoms.startFailed(reason)));
    }

    private Diagnosis unresolved(Bundle bundle, Optional<String> reason) {
        String label = label(bundle);
        List<Missing> missing = new Requirements(context.getBundles()).missing(bundle.adapt(BundleRevision.class));
        if (!missing.isEmpty()) {
            return Diagnosis.ill(
                    label, Missing.symptom(missing, Runtime.version().feature()));
        }
        if (waitsForStartLevel(bundle)) {
            return Diagnosis.pending(label);
        }
        return isFragment(bundle) || bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()
                ? Diagnosis.ill(label, BundleSymptoms.unresolved(reason))
                : notWanted(bundle);
    }

    private Diagnosis notWanted(Bundle bundle) {
        String label = label(bundle);
        return stops.contains(bundle) ? Diagnosis.ill(label, BundleSymptoms.stopped()) : Diagnosis.pending(label);
    }

    private boolean waitsForStartLevel(Bundle bundle) {
        Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        return system.adapt(FrameworkStartLevel.class).getStartLevel()
                < bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    /** Whether its activator is at work; one that starts on demand rests in that state. */
    static boolean isStarting(Bundle bundle) {
        String policy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
        boolean lazy = policy != null && policy.strip().startsWith(Constants.ACTIVATION_LAZY);
        return bundle.getState() == Bundle.STARTING && !lazy;
    }
}
