package org.patchbay.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** The page that is made of what the actions say of themselves. */
public class ReferencePageTest {
    private final List<String> page = new ReferencePage(new FakeManager().actions()).lines();

    @Test
    public void eachActionIsInTheTableAndHasAChapter() {
        assertTrue(page.contains("| [Hangup](#hangup) | call | Hang up a channel. | `org.example` |"));
        int chapter = page.indexOf("## Hangup");
        assertEquals("Hang up a channel.", page.get(chapter + 2));
        assertEquals("Classes: call. Bundle: `org.example`.", page.get(chapter + 4));
        assertTrue(page.contains("| `Channel` | needed | Which one. |"));
        assertTrue(page.contains("| `Cause` |  | Why. |"));
    }

    @Test
    public void whatHasNoDocumentationHasNoChapter() {
        assertFalse(page.contains("## no name"));
    }

    @Test
    public void theSameActionsGiveTheSamePage() {
        assertEquals(page, new ReferencePage(new FakeManager().actions()).lines());
    }
}
