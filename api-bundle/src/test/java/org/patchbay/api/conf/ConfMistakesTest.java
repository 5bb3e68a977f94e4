package org.patchbay.api.conf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** Mistakes in a file: what makes it unusable, what is only reported, and that both name file and line. */
public class ConfMistakesTest {
    /** Where the files are. */
    @Rule
    public final ConfFolder folder = new ConfFolder();

    private void assertRefused(String expected, String... lines) {
        String message = folder.refusalOf(lines);
        assertTrue(message, message.startsWith(expected));
    }

    private void assertReported(String expected, List<String> sections, String... lines) throws ConfException {
        assertEquals(sections, folder.sectionsOf(lines));
        assertEquals(folder.warnings().toString(), 1, folder.warnings().size());
        String warning = folder.warnings().get(0);
        assertTrue(warning, warning.startsWith(expected));
    }

    @Test
    public void aMissingBracketMakesTheFileUnusable() {
        assertRefused("x.conf:3: a section starts here, but its ] is missing", "[one]", "a = 1", "[two");
    }

    @Test
    public void aMissingParenthesisMakesTheFileUnusable() {
        assertRefused("x.conf:2: the ) behind the section's name is missing", "[t](!)", "[one](t");
    }

    @Test
    public void aKeyInFrontOfTheFirstSectionMakesTheFileUnusable() {
        assertRefused("x.conf:2: this line stands in front of the first [section]", "; head", "a = 1", "[one]");
        assertRefused("x.conf:1: this line stands in front", "no equals sign either");
    }

    @Test
    public void anUnknownBaseMakesTheFileUnusable() {
        assertRefused("x.conf:1: there is no section [base] above this line", "[one](base)");
        assertRefused("x.conf:1: there is no section [base] above this line", "[one](base)", "[base](!)");
    }

    @Test
    public void aSectionCannotInheritFromItself() {
        assertRefused("x.conf:1: there is no section [one] above this line", "[one](one)", "a = 1");
    }

    @Test
    public void continuingAnUnknownSectionMakesTheFileUnusable() {
        assertRefused("x.conf:2: there is no section [two] above this line", "[one]", "[two](+)");
    }

    @Test
    public void aMissingFileIsNamed() {
        String message = assertThrows(ConfException.class, () -> folder.sections("x.conf"))
                .getMessage();
        assertTrue(message, message.startsWith("x.conf: there is no such file in " + folder.path()));
    }

    @Test
    public void aDirectoryIsNoFile() throws Exception {
        folder.newFolder("x.conf");
        String message = assertThrows(ConfException.class, () -> folder.sections("x.conf"))
                .getMessage();
        assertTrue(message, message.startsWith("x.conf: cannot be read: "));
    }

    @Test
    public void aHugeFileIsRefused() {
        folder.bytes("x.conf", new byte[(int) ConfReader.MAX_FILE_BYTES + 1]);
        String message = assertThrows(ConfException.class, () -> folder.sections("x.conf"))
                .getMessage();
        assertEquals("x.conf: larger than 4194304 bytes", message);
    }

    /** Each line doubles the section; thirty of them would be a billion entries. */
    @Test
    public void inheritanceThatDoublesWithEachLineIsRefused() {
        String[] lines = new String[40];
        lines[0] = "[a]\nx = 1";
        Arrays.fill(lines, 1, lines.length, "[a](+,a)");
        String message = folder.refusalOf(lines);
        assertTrue(message, message.matches("x\\.conf:\\d+: with what it inherits this section has more than .*"));
    }

    @Test
    public void aLineWithoutEqualsSignIsReportedAndIgnored() throws Exception {
        assertReported("x.conf:2: no = in this line", List.of("one: a=1"), "[one]", "enabled yes", "a = 1");
    }

    @Test
    public void anEmptyKeyIsReportedAndIgnored() throws Exception {
        assertReported("x.conf:2: nothing in front of the =", List.of("one: a=1"), "[one]", " = 5", "a = 1");
    }

    @Test
    public void anEmptyKeyWithPlusIsReportedAndIgnored() throws Exception {
        assertReported("x.conf:3: nothing in front of the =", List.of("one: a=1"), "[one]", "a = 1", "+= 5");
    }

    @Test
    public void execIsReportedAndNeverRun() throws Exception {
        assertReported("x.conf:2: #exec is not followed", List.of("one: a=1"), "[one]", "#exec /bin/false", "a = 1");
    }

    @Test
    public void anUnknownDirectiveIsReportedAndIgnored() throws Exception {
        assertReported("x.conf:2: unknown directive #inclde", List.of("one: a=1"), "[one]", "#inclde \"y\"", "a = 1");
    }

    @Test
    public void linesAreCountedAcrossCommentsAndCrLf() throws Exception {
        assertReported(
                "x.conf:6: no = in this line", List.of("one: "), "[one]\r", ";-- a", "b", "--;\r", "\r", "oops\r");
    }
}
