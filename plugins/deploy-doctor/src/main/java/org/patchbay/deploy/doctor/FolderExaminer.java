package org.patchbay.deploy.doctor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the files of the folder and the bundles of the framework together. */
final class FolderExaminer {
    private static final Logger LOG = LoggerFactory.getLogger(FolderExaminer.class);

    private final BundleContext context;
    private final DeployFolder folder;
    private final BundleExaminer examiner;
    private final LogEar ear;
    private final KnownFiles known = new KnownFiles();

    FolderExaminer(BundleContext context, DeployFolder folder, BundleExaminer examiner, LogEar ear) {
        this.context = context;
        this.folder = folder;
        this.examiner = examiner;
        this.ear = ear;
    }

    /**
     * Looks at everything.
     *
     * @param files what is in the folder
     * @param before when it was listed the last time, in milliseconds; 0 if never
     */
    SortedMap<String, Finding> look(SortedMap<String, Fingerprint> files, long before) {
        known.see(files, before);
        Map<String, Bundle> bundles = bundles();
        SortedMap<String, Finding> findings = new TreeMap<>();
        bundles.forEach((name, bundle) -> {
            if (!files.containsKey(name)) {
                String label = BundleExaminer.label(bundle);
                findings.put(
                        name, new Finding(Fingerprint.GONE, Diagnosis.ill(label, BundleSymptoms.leftBehind(label))));
            }
        });
        files.forEach((name, fingerprint) -> findings.put(
                name, new Finding(fingerprint, diagnose(name, fingerprint, Optional.ofNullable(bundles.get(name))))));
        return findings;
    }

    private Map<String, Bundle> bundles() {
        Map<String, Bundle> bundles = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            folder.nameOf(bundle.getLocation()).ifPresent(name -> bundles.put(name, bundle));
        }
        return bundles;
    }

    private Diagnosis diagnose(String name, Fingerprint fingerprint, Optional<Bundle> bundle) {
        try {
            return bundle.map(made -> withBundle(name, fingerprint, made))
                    .orElseGet(() -> withoutBundle(name, fingerprint));
        } catch (RuntimeException e) {
            // The bundle, its wiring, a component or the manager went away in the middle of it; the next look sees
            // that.
            LOG.debug("Examining {} failed", name, e);
            return Diagnosis.pending("");
        }
    }

    private Diagnosis withoutBundle(String name, Fingerprint fingerprint) {
        if (fingerprint.folder()) {
            return Diagnosis.ill("", FileSymptoms.folder());
        }
        if (!name.endsWith(".jar")) {
            return Diagnosis.ill("", FileSymptoms.otherName());
        }
        return known.examine(name, folder.file(name))
                .map(jar -> jar.defect()
                        .map(defect -> Diagnosis.ill("", defect))
                        .orElseGet(() -> notInstalled(name, jar.label())))
                .orElseGet(() -> Diagnosis.pending(""));
    }

    private Diagnosis notInstalled(String name, String label) {
        Optional<Bundle> twin = Arrays.stream(context.getBundles())
                .filter(bundle -> BundleExaminer.label(bundle).equals(label))
                .findFirst();
        if (twin.isPresent()) {
            return Diagnosis.ill(
                    "",
                    folder.nameOf(twin.get().getLocation())
                            .map(other -> BundleSymptoms.sameAsFile(label, folder.label(other)))
                            .orElseGet(() -> BundleSymptoms.sameAsServer(label)));
        }
        Optional<String> reason = ear.reason(name, known.notBefore(name));
        if (reason.isEmpty() && fileInstallIsBusy()) {
            return Diagnosis.pending("");
        }
        return Diagnosis.ill("", reason.map(BundleSymptoms::refused).orElseGet(BundleSymptoms::notInstalled));
    }

    /** While it waits for an activator it takes in nothing; that activator is the one to blame. */
    private boolean fileInstallIsBusy() {
        return bundles().values().stream().anyMatch(BundleExaminer::isStarting);
    }

    private Diagnosis withBundle(String name, Fingerprint fingerprint, Bundle bundle) {
        String label = BundleExaminer.label(bundle);
        Optional<String> reason = ear.reason(name, known.notBefore(name));
        if (fingerprint.folder()) {
            return examiner.examine(bundle, ClassLevel.NONE, reason);
        }
        Optional<JarExamination> jar = known.examine(name, folder.file(name));
        if (jar.isEmpty()) {
            return Diagnosis.pending(label);
        }
        if (jar.get().defect().isPresent()) {
            return Diagnosis.ill(label, jar.get().defect().get());
        }
        if (bundle.getLastModified() < known.notBefore(name)) {
            return Diagnosis.ill(label, BundleSymptoms.notUpdated(reason));
        }
        if (!label.equals(jar.get().label())) {
            return Diagnosis.ill(
                    label, BundleSymptoms.otherBundle(label, jar.get().label()));
        }
        return examiner.examine(bundle, jar.get().newest(), reason);
    }
}
