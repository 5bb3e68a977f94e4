package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.osgi.framework.BundleException;

/** The messages are those of Felix 7.0.5, as it wrote them. */
public class BundleFaultsTest {

    @Test
    public void namesTheMissingPackageAndItsVersions() {
        assertEquals(
                "The bundle core cannot start: org.patchbay.core needs the package org.apache.mina.core.service, "
                        + "version 2.2.0 up to below 3.0.0, which nothing here provides.",
                describe(
                        "Unable to resolve org.patchbay.core [12](R 12.0): missing requirement"
                                + " [org.patchbay.core [12](R 12.0)] osgi.wiring.package;"
                                + " (&(osgi.wiring.package=org.apache.mina.core.service)(version>=2.2.0)(!(version>=3.0.0)))"
                                + " Unresolved requirements: [[org.patchbay.core [12](R 12.0)] osgi.wiring.package;"
                                + " (&(osgi.wiring.package=org.apache.mina.core.service)(version>=2.2.0)(!(version>=3.0.0)))]"));
    }

    @Test
    public void namesTheInnermostCause() {
        assertEquals(
                "The bundle core cannot start: org.patchbay.api needs the package a.b, which nothing here provides.",
                describe("Unable to resolve core [12](R 12.0): missing requirement [core [12](R 12.0)]"
                        + " osgi.wiring.package; (osgi.wiring.package=org.patchbay.api)"
                        + " [caused by: Unable to resolve org.patchbay.api [9](R 9.0): missing requirement"
                        + " [org.patchbay.api [9](R 9.0)] osgi.wiring.package; (osgi.wiring.package=a.b)]"
                        + " Unresolved requirements: []"));
    }

    @Test
    public void aRequirementOfAnotherKindIsShownAsItIs() {
        assertEquals(
                "The bundle core cannot start: core needs osgi.ee (&(x=JavaSE)(version=99)), which nothing here provides.",
                describe("Unable to resolve core [1](R 1.0): missing requirement [core [1](R 1.0)]"
                        + " osgi.ee; (&(x=JavaSE)(version=99)) Unresolved requirements: []"));
    }

    @Test
    public void anActivatorThatThrowsIsQuoted() {
        assertEquals(
                "The bundle core cannot start: Activator start error in bundle core [12]. "
                        + "(java.lang.IllegalStateException: no disk)",
                BundleFaults.describe(
                        "core",
                        new BundleException(
                                "Activator start error in bundle core [12].", new IllegalStateException("no disk"))));
    }

    @Test
    public void saysSoWhenTheFrameworkGaveNoReason() {
        assertEquals(
                "The bundle core cannot start: the framework gave no reason; see log/patchbay.log.",
                BundleFaults.describe("core", null));
    }

    private static String describe(String message) {
        return BundleFaults.describe("core", new BundleException(message));
    }
}
