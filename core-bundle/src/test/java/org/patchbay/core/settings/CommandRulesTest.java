package org.patchbay.core.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.command.TypedLine;

/** What the key commands allows. */
public class CommandRulesTest {
    private static boolean permits(String rules, String line) {
        return CommandRules.of(rules).permits(TypedLine.of(line), Optional.empty());
    }

    private static boolean permitsGuarded(String rules, String line) {
        return CommandRules.of(rules).permits(TypedLine.of(line), Optional.of(List.of("module", "unload")));
    }

    @Test
    public void whatIsNamedIsAllowedAndNothingElse() {
        assertTrue(permits("manager show, core show version", "Manager  SHOW users"));
        assertTrue(permits("manager show, core show version", "core show version"));
        assertFalse(permits("manager show, core show version", "core show uptime"));
        assertFalse(permits("manager show, core show version", "core show"));
        assertFalse(permits("manager show", "manager showing"));
    }

    @Test
    public void anArgumentCanBeNamedToo() {
        assertTrue(permits("database show cidname", "database show cidname x"));
        assertFalse(permits("database show cidname", "database show other"));
    }

    @Test
    public void allAndNothing() {
        assertTrue(permits("all", "anything"));
        assertTrue(permits(" ALL ", "anything"));
        assertFalse(permits("", "anything"));
        assertFalse(permits("none", "none"));
        assertFalse(permits(",,", "anything"));
    }

    @Test
    public void whatIsGuardedIsAllowedOnlyByAllItsWords() {
        assertFalse(permitsGuarded("all", "module unload x"));
        assertFalse(permitsGuarded("module", "module unload x"));
        assertTrue(permitsGuarded("all, module unload", "module unload x"));
        assertTrue(permitsGuarded("module unload y", "module unload y"));
        assertFalse(permitsGuarded("module unload y", "module unload x"));
    }

    @Test
    public void theDefaultIsEverythingButWhatIsGuarded() {
        assertEquals(CommandRules.DEFAULT, CommandRules.of("all"));
        assertEquals(CommandRules.NONE, CommandRules.of("none"));
    }
}
