package org.patchbay.deploy.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.DeployedFile.State;

/**
 * The history of one file: turns what each look shows into the few lines worth saying. A problem is said once it has
 * stayed the same for as long as its {@link Symptom#patience()}, on an unchanged file, and then not again until the
 * file was healthy or changed. Not thread-safe; belongs to the thread of the doctor.
 */
final class FileCase {
    /** A bundle that runs gets so long to show what else is wrong with it. */
    static final Duration HEALTHY = Duration.ofMillis(500);

    /** When each problem of the present file was seen first, without a break since. */
    private final Map<String, Long> firstSeen = new HashMap<>();

    /** The problems that were said. */
    private final Set<String> said = new HashSet<>();

    private Fingerprint fingerprint = Fingerprint.GONE;
    private String activeAs = "";
    private OptionalLong healthySince = OptionalLong.empty();

    /** Whether anything was ever said of it. */
    private boolean known;

    private DeployedFile report;

    FileCase(String file) {
        this.report = new FileReport(file, "", State.PENDING, "", "");
    }

    DeployedFile report() {
        return report;
    }

    /** Whether time alone brings no news. */
    boolean settled() {
        return report.state() != State.PENDING && said.containsAll(firstSeen.keySet());
    }

    List<Line> observe(Finding finding, long now) {
        if (!finding.fingerprint().equals(fingerprint)) {
            startAfresh(finding.fingerprint());
        }
        Diagnosis diagnosis = finding.diagnosis();
        firstSeen
                .keySet()
                .retainAll(diagnosis.symptoms().stream().map(Symptom::problem).toList());
        if (diagnosis.state() != State.ACTIVE) {
            healthySince = OptionalLong.empty();
        }
        List<Line> lines = switch (diagnosis.state()) {
            case ACTIVE -> healthy(diagnosis.bundle(), now);
            case FAILED -> ill(diagnosis, now);
            case PENDING -> pending(diagnosis.bundle());
        };
        known |= !lines.isEmpty();
        return lines;
    }

    private void startAfresh(Fingerprint fresh) {
        fingerprint = fresh;
        firstSeen.clear();
        said.clear();
        activeAs = "";
        healthySince = OptionalLong.empty();
    }

    /** What to say when neither the file nor its bundle is there any more. */
    List<Line> gone() {
        return known ? List.of(new Line(false, report.file(), "gone")) : List.of();
    }

    private List<Line> pending(String bundle) {
        report = new FileReport(report.file(), bundle, State.PENDING, "", "");
        return List.of();
    }

    private List<Line> healthy(String bundle, long now) {
        boolean news = !bundle.equals(activeAs);
        healthySince = OptionalLong.of(healthySince.orElse(now));
        if (news && now - healthySince.getAsLong() < HEALTHY.toNanos()) {
            return pending(bundle);
        }
        report = new FileReport(report.file(), bundle, State.ACTIVE, "", "");
        said.clear();
        activeAs = bundle;
        return news ? List.of(new Line(false, report.file(), "active as " + bundle)) : List.of();
    }

    private List<Line> ill(Diagnosis diagnosis, long now) {
        List<Line> lines = new ArrayList<>();
        Symptom worst = null;
        for (Symptom symptom : diagnosis.symptoms()) {
            long since = firstSeen.computeIfAbsent(symptom.problem(), fresh -> now);
            if (now - since < symptom.patience().toNanos() && !said.contains(symptom.problem())) {
                continue;
            }
            worst = worst == null ? symptom : worst;
            if (said.add(symptom.problem())) {
                lines.add(new Line(true, report.file(), symptom.words() + ". " + symptom.remedy()));
            }
        }
        if (worst == null) {
            return pending(diagnosis.bundle());
        }
        activeAs = "";
        report = new FileReport(report.file(), diagnosis.bundle(), State.FAILED, worst.sentence(), worst.remedy());
        return lines;
    }
}
