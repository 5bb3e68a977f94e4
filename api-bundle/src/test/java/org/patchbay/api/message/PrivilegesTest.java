package org.patchbay.api.message;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Sets of classes: how they are printed, and the two tests that use them (specification 6.4 to 6.6). */
public class PrivilegesTest {
    private static final String EVERY_WORD =
            "system,call,log,verbose,command,agent,user,config,dtmf,reporting,cdr,dialplan,originate,agi,cc,aoc,test,"
                    + "message";
    private static final Privileges CALL = Privileges.of(EventCategory.CALL);
    private static final Privileges CALL_REPORTING = Privileges.of(EventCategory.REPORTING, EventCategory.CALL);
    private static final Privileges HOOK = Privileges.of(EventCategory.HOOKRESPONSE);

    @Test
    public void anAuthorityNamesWhatItTouchesAndAll() {
        assertEquals("call,all", CALL.asAuthority());
        assertEquals("call,reporting,all", CALL_REPORTING.asAuthority());
        assertEquals(EVERY_WORD + ",all", Privileges.ALL.asAuthority());
        assertEquals("<none>", Privileges.NONE.asAuthority());
    }

    @Test
    public void anAuthorityOfClassesWithoutANameIsAllAlone() {
        assertEquals("all", HOOK.asAuthority());
        assertEquals("all", Privileges.ofMask(1 << 20).asAuthority());
    }

    @Test
    public void aPermissionNamesWhatItContainsAndAllOnlyIfComplete() {
        assertEquals("call", CALL.asPermission());
        assertEquals("call,reporting", CALL_REPORTING.asPermission());
        assertEquals(EVERY_WORD + ",all", Privileges.ALL.asPermission());
        assertEquals(EVERY_WORD, Privileges.of(EventCategory.values()).asPermission());
        assertEquals("<none>", Privileges.NONE.asPermission());
        assertEquals("<none>", HOOK.asPermission());
    }

    @Test
    public void anActionIsPermittedByAnyOneSharedClass() {
        assertTrue(CALL_REPORTING.permits(CALL));
        assertTrue(CALL.permits(CALL_REPORTING));
        assertTrue(CALL.permits(Privileges.ALL));
        assertFalse(CALL.permits(Privileges.of(EventCategory.SYSTEM)));
        assertFalse(CALL.permits(Privileges.NONE));
    }

    @Test
    public void anActionWithoutClassesIsOpenToEveryone() {
        assertTrue(Privileges.NONE.permits(Privileges.NONE));
        assertTrue(Privileges.NONE.permits(CALL));
    }

    @Test
    public void anEventIsSeenOnlyWithAllItsClasses() {
        assertTrue(CALL_REPORTING.containsAll(CALL));
        assertFalse(CALL.containsAll(CALL_REPORTING));
        assertTrue(CALL.containsAll(Privileges.NONE));
        assertTrue(Privileges.NONE.containsAll(Privileges.NONE));
        assertTrue(Privileges.ALL.containsAll(HOOK));
    }

    @Test
    public void andKeepsWhatBothHave() {
        assertEquals(CALL, CALL_REPORTING.and(CALL));
        assertSame(Privileges.NONE, CALL.and(HOOK));
        assertEquals(CALL, Privileges.ALL.and(CALL));
    }

    @Test
    public void theSignBitIsNoClass() {
        assertSame(Privileges.ALL, Privileges.ofMask(-1));
        assertSame(Privileges.NONE, Privileges.ofMask(Integer.MIN_VALUE));
        assertEquals(Integer.MAX_VALUE, Privileges.ALL.mask());
    }

    @Test
    public void isEmptyOnlyWithoutAnyClass() {
        assertTrue(Privileges.of().isEmpty());
        assertFalse(HOOK.isEmpty());
    }

    @Test
    public void setsOfTheSameClassesAreEqual() {
        assertEquals(Privileges.of(EventCategory.CALL, EventCategory.REPORTING), CALL_REPORTING);
        assertEquals(CALL_REPORTING.hashCode(), Privileges.ofMask(514).hashCode());
        assertNotEquals(CALL, CALL_REPORTING);
    }
}
