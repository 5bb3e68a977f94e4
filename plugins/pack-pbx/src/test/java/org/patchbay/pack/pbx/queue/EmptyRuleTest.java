package org.patchbay.pack.pbx.queue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Set;
import org.junit.Test;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.queue.EmptyRule.Condition;

/** When a queue counts as empty. */
public class EmptyRuleTest {
    private static Set<Condition> join(String text) {
        return EmptyRule.parse(text, true).conditions();
    }

    @Test
    public void theOldWordsStandForConditions() {
        assertEquals(Set.of(), join(""));
        assertEquals(Set.of(), join("yes"));
        assertEquals(Set.of(Condition.PAUSED, Condition.PENALTY, Condition.INVALID), join("no"));
        assertEquals(
                Set.of(Condition.PAUSED, Condition.PENALTY, Condition.INVALID, Condition.UNAVAILABLE), join("strict"));
        assertEquals(Set.of(Condition.PENALTY, Condition.INVALID), join("Loose"));
        assertEquals(Set.of(), EmptyRule.parse("no", false).conditions());
        assertEquals(
                Set.of(Condition.PAUSED, Condition.PENALTY, Condition.INVALID),
                EmptyRule.parse("yes", false).conditions());
        assertEquals(Set.of(Condition.RINGING, Condition.WRAPUP), join("ringing, wrapup,nonsense"));
    }

    @Test
    public void aMemberCountsUnlessACondition() {
        EmptyRule rule = EmptyRule.parse("paused,inuse", true);
        assertTrue(rule.passesOver(DeviceState.NOT_INUSE, true, false, false));
        assertTrue(rule.passesOver(DeviceState.BUSY, false, false, false));
        assertFalse(rule.passesOver(DeviceState.RINGING, false, true, true));
    }
}
