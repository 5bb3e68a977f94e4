package org.patchbay.webconsole.data;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.patchbay.api.runtime.AuditEntry;
import org.patchbay.api.runtime.AuditKind;
import org.patchbay.api.runtime.AuditOutcome;

/** What is remembered of the audit trail. */
public class RecentDoingsTest {
    private final RecentDoings doings = new RecentDoings();

    private void record(AuditKind kind, String subject) {
        doings.recorded(AuditEntry.of(kind, subject, AuditOutcome.DENIED).by("admin", "192.0.2.1:5", "TCP"));
    }

    @Test
    public void failuresAndOperationsAreKeptApartTheNewestFirst() {
        record(AuditKind.LOGIN_FAILED, "one");
        record(AuditKind.OPERATION, "two");
        record(AuditKind.LOCK_OUT, "three");
        record(AuditKind.ACTION, "four");
        assertEquals(2, doings.failedLogins().size());
        assertEquals("three", doings.failedLogins().get(0).get("subject"));
        assertEquals(1, doings.operations().size());
        assertEquals("192.0.2.1:5", doings.operations().get(0).get("address"));
    }

    @Test
    public void theOldestAreForgotten() {
        for (int i = 0; i < RecentDoings.MOST + 10; i++) {
            record(AuditKind.OPERATION, "number " + i);
        }
        assertEquals(RecentDoings.MOST, doings.operations().size());
        assertEquals("number 10", doings.operations().get(RecentDoings.MOST - 1).get("subject"));
    }
}
