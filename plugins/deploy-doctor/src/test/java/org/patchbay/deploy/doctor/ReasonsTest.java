package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.InvocationTargetException;
import org.junit.Test;
import org.osgi.framework.BundleException;

/** Exceptions in words. */
public class ReasonsTest {
    @Test
    public void theFirstComplaintAndTheInnermostCauseAreTheReason() {
        Throwable cause = new IllegalStateException("no database.\n  Really.");
        assertEquals("IllegalStateException: no database. Really", Reasons.of(cause));
        assertEquals(
                "IllegalArgumentException: no start, because of IllegalStateException: no database. Really",
                Reasons.of(new IllegalArgumentException("no start", new RuntimeException(cause))));
        assertEquals("NullPointerException", Reasons.of(new NullPointerException()));
    }

    @Test
    public void whatOnlyWrapsAnotherComplaintIsLeftOut() {
        Throwable cause = new IllegalStateException("no database");
        Throwable wrapped = new RuntimeException(new InvocationTargetException(cause));
        assertEquals(
                "IllegalStateException: no database",
                Reasons.of(new BundleException("Activator start error in bundle com.acme [9].", wrapped)));
        assertEquals("BundleException: no such thing", Reasons.of(new BundleException("no such thing")));
    }

    @Test
    public void theInnermostCauseOfATraceIsTheReason() {
        String trace = "java.lang.reflect.InvocationTargetException\n\tat a.b(C.java:1)\n"
                + "Caused by: java.lang.IllegalStateException: no: database\n\t... 5 more\n";
        assertEquals("IllegalStateException: no: database", Reasons.ofTrace(trace));
        assertEquals("NullPointerException", Reasons.ofTrace("java.lang.NullPointerException"));
    }

    /** Otherwise the same problem would be another one each time it is looked at. */
    @Test
    public void theIdentityOfAnObjectIsLeftOut() {
        assertEquals(
                "IllegalStateException: com.acme.Thing is bad",
                Reasons.of(new IllegalStateException("com.acme.Thing@1b2c3d4e is bad")));
    }
}
