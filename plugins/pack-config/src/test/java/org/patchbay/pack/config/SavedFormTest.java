package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.conf.ConfException;

/** How a saved file looks (specification 15). */
public class SavedFormTest {
    @Rule
    public final Etc etc = new Etc();

    private Path real;

    @Before
    public void directory() throws IOException {
        real = etc.folder().toRealPath();
    }

    private void assertSaved(String before, String after) {
        etc.write("x.conf", before);
        etc.change();
        assertEquals(after, etc.body("x.conf"));
        etc.change();
        assertEquals("a second save changes nothing", after, etc.body("x.conf"));
    }

    @Test
    public void beginsWithAHeadThatIsReplacedAtEachSave() throws ConfException {
        etc.write("x.conf", "; mine\n[a]\n");
        FileSet files = etc.store().files();
        ConfigFile file = file(files);
        ZonedDateTime early = ZonedDateTime.of(2026, 2, 3, 4, 5, 6, 0, ZoneId.of("UTC"));
        Document saved = new SavedForm(early, real::resolve).of("x.conf", files.document("x.conf"), file.reading());
        List<String> head = List.of(
                ";!",
                ";! Automatically generated configuration file",
                ";! Filename: x.conf (" + real.resolve("x.conf") + ")",
                ";! Generator: Manager",
                ";! Creation Date: Tue Feb  3 04:05:06 2026",
                ";!");
        assertEquals(head, saved.lines().subList(0, 6));
        assertEquals(List.of("; mine", "[a]"), saved.lines().subList(6, 8));
        etc.write("x.conf", String.join("\n", saved.lines()) + "\n");
        FileSet again = etc.store().files();
        Document twice = new SavedForm(early.plusDays(11), real::resolve)
                .of("x.conf", document(again), file(again).reading());
        assertEquals(8, twice.lines().size());
        assertEquals(";! Creation Date: Sat Feb 14 04:05:06 2026", twice.lines().get(4));
    }

    private static ConfigFile file(FileSet files) throws ConfException {
        return ConfigFile.of(files, "x.conf");
    }

    private static Document document(FileSet files) throws ConfException {
        file(files);
        return files.document("x.conf");
    }

    @Test
    public void linesHaveOneForm() {
        assertSaved(
                "[a] text\n  b=1\nc=>2\nd   =   3;near\ne =\\;x\n[f](a)\t; far\n[g](!, a)\n",
                "[a]\nb = 1\nc => 2\nd = 3 ;near\ne = \\;x\n[f](a)\t; far\n[g](!,a)\n");
    }

    @Test
    public void whatIsNotUnderstoodStaysAsItIs() {
        String text = "; top\n\n[a]\nno equals sign\n= nothing\n#unknown thing\n#exec date\n#tryinclude \"none\"\n";
        assertSaved(text, text);
    }

    @Test
    public void blockCommentsStayAsTheyAre() {
        String text = "[a]\nb = 1 ;-- one --; \n;-- two\n\n\n\n\n\n\n[hidden]\n--;c=2;--x--;\nd = 3\n;--- no block\n";
        assertSaved(text, text);
    }

    @Test
    public void upToFourBlankLinesAreKept() {
        assertSaved("[a]\n\n\n\n\n\n\nb = 1\n\n\n", "[a]\n\n\n\n\nb = 1\n\n\n");
    }

    @Test
    public void keysThatLookLikeSomethingElseStayKeys() {
        assertSaved("[a]\n\\[k]=1\n\\#k=2\n\\\\k=3\n\\;k=4\n", "[a]\n\\[k] = 1\n\\#k = 2\n\\\\k = 3\n\\;k = 4\n");
        assertEquals("[a] [k]=1 #k=2 \\k=3 ;k=4", etc.shown());
    }

    @Test
    public void appendedTextIsMergedWhereThatMeansTheSame() {
        assertSaved("[a]\nx = 4\nx += 5 ; more\nx+=6\n", "[a]\nx = 4 56\n");
        assertSaved("[a]\nx = 4\n[b](a)\nx += 5\n[a](+)\nx += 6\n", "[a]\nx = 4\n[b](a)\nx += 5\n[a](+)\nx += 6\n");
        assertEquals("[a] x=4 6 [b] x=4 5", etc.shown());
    }

    @Test
    public void lineEndsAndOddBytesStay() {
        etc.write("x.conf", "\ufeff[a]\r\nb = caf\u00e9 \udcff\r\n");
        etc.change(Etc.step("Append", "Cat: a", "Var: c", "Value: 1"));
        assertTrue(etc.text("x.conf").endsWith(";!\r\n[a]\r\nb = caf\u00e9 \udcff\r\nc = 1\r\n"));
    }

    @Test
    public void aFileWithoutALastLineEndGetsOne() {
        assertSaved("[a]\nb = 1", "[a]\nb = 1\n");
    }
}
