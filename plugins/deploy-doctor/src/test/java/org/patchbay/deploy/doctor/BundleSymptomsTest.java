package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;

/** What is said at once, and what may still mend itself. */
public class BundleSymptomsTest {
    @Test
    public void aFailedStartIsToldSoonOnlyIfSomebodySaysWhy() {
        assertEquals(
                Symptom.STABLE,
                BundleSymptoms.startFailed(Optional.of("no database")).patience());
        assertEquals(
                Symptom.HANGING, BundleSymptoms.startFailed(Optional.empty()).patience());
    }
}
