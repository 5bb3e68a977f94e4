package org.patchbay.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchbay.api.runtime.DeployDoctor;
import org.patchbay.api.runtime.DeployedFile;

/** Whether a pack in the deploy folder failed. The others work all the same, so the server is ready. */
final class DeployCheck {
    private final Supplier<Optional<DeployDoctor>> doctor;

    DeployCheck(Supplier<Optional<DeployDoctor>> doctor) {
        this.doctor = doctor;
    }

    Check check() {
        return new Check("packs", false, this::findings);
    }

    private List<Finding> findings() {
        Optional<DeployDoctor> present = doctor.get();
        if (present.isEmpty()) {
            return List.of(Finding.doubtful("The deploy doctor does not run, so nobody knows how the packs are."));
        }
        List<DeployedFile> files = present.get().files();
        List<Finding> findings = new ArrayList<>();
        files.stream()
                .filter(file -> file.state() == DeployedFile.State.FAILED)
                .forEach(file -> findings.add(Finding.doubtful(file.file() + ": " + file.problem())));
        findings.add(Finding.good(files.size() - findings.size() + " of " + files.size() + " packs are well"));
        return findings;
    }
}
