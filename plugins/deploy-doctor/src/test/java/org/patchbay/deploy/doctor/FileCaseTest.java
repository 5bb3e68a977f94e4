package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.Test;
import org.patchbay.api.runtime.DeployedFile;
import org.patchbay.api.runtime.DeployedFile.State;

/** What is said of a file, and when. */
public class FileCaseTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Symptom LIBRARY = Symptom.of("it lacks a library", "Bring it.");
    private static final Symptom COMPONENT = Symptom.of("a component waits", "Help it.");

    private final CaseBook book = new CaseBook();
    private final List<String> lines = new ArrayList<>();
    private Fingerprint file = version(1);
    private long now = 1_000;

    @Test
    public void aProblemIsSaidOnceWhenItStaysTheSame() {
        look(ill(LIBRARY));
        after(Symptom.STABLE.minus(MOMENT), ill(LIBRARY));
        assertSaid();
        assertEquals(State.PENDING, report().state());

        after(MOMENT, ill(LIBRARY));
        assertSaid("WARN it lacks a library. Bring it.");
        assertEquals(State.FAILED, report().state());
        assertEquals("It lacks a library.", report().problem());
        assertEquals("Bring it.", report().remedy());

        after(Duration.ofHours(1), ill(LIBRARY));
        assertSaid();
        assertTrue(book.settled());
    }

    @Test
    public void aFileThatStillChangesHasNoProblem() {
        for (int size = 1; size < 100; size++) {
            file = version(size);
            after(Symptom.STABLE.minus(MOMENT), ill(LIBRARY));
            assertSaid();
            assertEquals(State.PENDING, report().state());
            assertFalse(book.settled());
        }
        after(Symptom.STABLE, ill(LIBRARY));
        assertSaid("WARN it lacks a library. Bring it.");
    }

    @Test
    public void whatLooksLikeAStalledCopyGetsLonger() {
        Symptom torn = FileSymptoms.torn();
        look(ill(torn));
        after(Symptom.STALLED.minus(MOMENT), ill(torn));
        assertSaid();
        after(MOMENT, ill(torn));
        assertEquals(1, lines.size());
    }

    @Test
    public void aBundleThatRunsIsSaidOnce() {
        look(healthy("com.acme 1.0.0"));
        assertSaid();
        after(FileCase.HEALTHY, healthy("com.acme 1.0.0"));
        assertSaid("INFO active as com.acme 1.0.0");
        assertEquals(State.ACTIVE, report().state());
        assertEquals("com.acme 1.0.0", report().bundle());
        after(FileCase.HEALTHY, healthy("com.acme 1.0.0"));
        assertSaid();
    }

    @Test
    public void aProblemThatPassesBeforeItsTimeIsNotSaid() {
        look(ill(COMPONENT));
        after(Duration.ofSeconds(1), healthy("com.acme 1.0.0"));
        after(FileCase.HEALTHY, healthy("com.acme 1.0.0"));
        assertSaid("INFO active as com.acme 1.0.0");
    }

    @Test
    public void aShortTroubleOfARunningBundleIsNotSaid() {
        makeActive();
        after(MOMENT, ill(COMPONENT));
        assertEquals(State.PENDING, report().state());
        after(Duration.ofSeconds(1), healthy("com.acme 1.0.0"));
        after(FileCase.HEALTHY, healthy("com.acme 1.0.0"));
        assertSaid();
        assertEquals(State.ACTIVE, report().state());
    }

    @Test
    public void aProblemThatIsMendedAndComesBackIsSaidAgain() {
        look(ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY));
        look(healthy("com.acme 1.0.0"));
        after(FileCase.HEALTHY, healthy("com.acme 1.0.0"));
        look(ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY));
        assertSaid(
                "WARN it lacks a library. Bring it.",
                "INFO active as com.acme 1.0.0",
                "WARN it lacks a library. Bring it.");
    }

    /** FileInstall tries to start what failed whenever anything changes. */
    @Test
    public void anotherVainAttemptToStartIsNotSaid() {
        look(ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY));
        assertSaid("WARN it lacks a library. Bring it.");
        after(MOMENT, Diagnosis.pending("com.acme 1.0.0"));
        after(MOMENT, ill(BundleSymptoms.hanging()));
        after(MOMENT, ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY));
        assertSaid();
        assertEquals(State.FAILED, report().state());
    }

    @Test
    public void aSecondProblemIsSaidAndTheFirstNotAgain() {
        look(ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY, COMPONENT));
        after(Symptom.STABLE, ill(LIBRARY, COMPONENT));
        assertSaid("WARN it lacks a library. Bring it.", "WARN a component waits. Help it.");
        after(Symptom.STABLE, ill(COMPONENT));
        assertSaid();
        assertEquals("A component waits.", report().problem());
    }

    /** An activator may complain of another port, time or thread at each attempt. */
    @Test
    public void theSameProblemWithAnotherReasonIsNotSaidAgain() {
        look(ill(LIBRARY.because("no a")));
        after(Symptom.STABLE, ill(LIBRARY.because("no b")));
        assertSaid("WARN it lacks a library (no b). Bring it.");
        after(Symptom.STABLE, ill(LIBRARY.because("no c")));
        after(Symptom.STABLE, ill(LIBRARY.because("no c")));
        assertSaid();
        assertEquals("It lacks a library (no c).", report().problem());
    }

    @Test
    public void aReplacedFileThatIsStillWrongIsSaidAgain() {
        look(ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY));
        file = version(2);
        look(ill(LIBRARY));
        after(Symptom.STABLE, ill(LIBRARY));
        assertSaid("WARN it lacks a library. Bring it.", "WARN it lacks a library. Bring it.");
    }

    @Test
    public void aReplacedFileThatRunsIsSaid() {
        makeActive();
        file = version(2);
        look(healthy("com.acme 2.0.0"));
        after(FileCase.HEALTHY, healthy("com.acme 2.0.0"));
        assertSaid("INFO active as com.acme 2.0.0");
    }

    @Test
    public void aFileThatWasSpokenOfIsSaidToBeGone() {
        makeActive();
        book.observe(new TreeMap<>(), now).forEach(this::say);
        assertSaid("INFO gone");
        assertEquals(List.of(), book.reports());
    }

    @Test
    public void aFileIsGoneWhenItsBundleIs() {
        makeActive();
        file = Fingerprint.GONE;
        after(MOMENT, ill(BundleSymptoms.leftBehind("com.acme 1.0.0")));
        assertSaid();
        book.observe(new TreeMap<>(), now).forEach(this::say);
        assertSaid("INFO gone");
    }

    @Test
    public void aFileThatCameAndWentUnspokenGoesUnspoken() {
        look(ill(LIBRARY));
        book.observe(new TreeMap<>(), now).forEach(this::say);
        assertSaid();
    }

    private void makeActive() {
        look(healthy("com.acme 1.0.0"));
        after(FileCase.HEALTHY, healthy("com.acme 1.0.0"));
        assertSaid("INFO active as com.acme 1.0.0");
    }

    private void after(Duration time, Diagnosis diagnosis) {
        now += time.toNanos();
        look(diagnosis);
    }

    private void look(Diagnosis diagnosis) {
        TreeMap<String, Finding> findings = new TreeMap<>();
        findings.put("a.jar", new Finding(file, diagnosis));
        book.observe(findings, now).forEach(this::say);
    }

    private void say(Line line) {
        assertEquals("a.jar", line.file());
        lines.add((line.warning() ? "WARN " : "INFO ") + line.words());
    }

    private void assertSaid(String... expected) {
        assertEquals(List.of(expected), lines);
        lines.clear();
    }

    private DeployedFile report() {
        return book.reports().get(0);
    }

    private static Diagnosis healthy(String bundle) {
        return Diagnosis.healthy(bundle);
    }

    private static Diagnosis ill(Symptom... symptoms) {
        return Diagnosis.of("com.acme 1.0.0", List.of(symptoms));
    }

    private static Fingerprint version(int size) {
        return new Fingerprint(false, size, 0, "");
    }
}
