package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;

/** When the doctor looks at everything. */
public class AgendaTest {
    private static final int TRACE = 7;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Agenda agenda = new Agenda();

    /** The clock may have any origin, below zero too. */
    private long now = Long.MAX_VALUE - SECOND.toNanos();

    @Test
    public void theFirstLookIsDue() {
        assertTrue(due(false, TRACE, true));
    }

    @Test
    public void nothingIsDueWhileNothingChangesButNowAndThen() {
        look();
        int looks = 0;
        for (int second = 0; second < 60; second++) {
            now += SECOND.toNanos();
            looks += due(false, TRACE, true) ? 1 : 0;
            agenda.seen();
        }
        assertEquals(60 / Agenda.THOROUGH.toSeconds(), looks);
        assertFalse(agenda.inAftermath(now));
    }

    @Test
    public void aChangeOrACallIsDueAtOnce() {
        look();
        assertTrue(due(false, TRACE + 1, true));
        agenda.seen();
        assertFalse(due(false, TRACE + 1, true));
        assertTrue(due(true, TRACE + 1, true));
    }

    @Test
    public void whatWaitsForItsTimeIsLookedAtAgainAndAgainForAWhile() {
        look();
        assertTrue(due(false, TRACE, false));
        agenda.seen();
        now += Agenda.AFTERMATH.toNanos();
        assertTrue(due(false, TRACE, false));
        agenda.seen();
        assertFalse(due(false, TRACE, false));
    }

    @Test
    public void aLookThatFailedIsDueAgain() {
        assertTrue(due(false, TRACE, true));
        assertTrue(due(false, TRACE, true));
        agenda.seen();
        assertFalse(due(false, TRACE, true));
    }

    private void look() {
        assertTrue(due(false, TRACE, true));
        agenda.seen();
    }

    private boolean due(boolean changed, int trace, boolean settled) {
        return agenda.due(changed, trace, settled, now);
    }
}
