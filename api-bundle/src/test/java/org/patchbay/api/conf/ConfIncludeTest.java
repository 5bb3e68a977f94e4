package org.patchbay.api.conf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files that include others (specification 12.1). */
public class ConfIncludeTest {
    /** Where the files are. */
    @Rule
    public final ConfFolder folder = new ConfFolder();

    /** Another directory. */
    @Rule
    public final TemporaryFolder elsewhere = new TemporaryFolder();

    @Test
    public void aNameMayStandInQuotesInAnglesOrAlone() throws Exception {
        folder.file("a.conf", "[a]").file("b.conf", "[b]").file("sub/c.conf", "[c]");
        assertEquals(
                List.of("a: ", "b: ", "c: ", "a: "),
                folder.sectionsOf(
                        "#include \"a.conf\"", "#include <b.conf>", "#include sub/c.conf ; why", "# INCLUDE a.conf"));
    }

    @Test
    public void anIncludedFileStartsInTheCurrentSection() throws Exception {
        folder.file("a.conf", "b = 2");
        assertEquals(List.of("one: a=1, b=2, c=3"), folder.sectionsOf("[one]", "a = 1", "#include a.conf", "c = 3"));
    }

    @Test
    public void behindAnIncludeTheSectionIsTheOneOfBefore() throws Exception {
        folder.file("a.conf", "[two]", "b = 2");
        assertEquals(
                List.of("one: a=1, c=3", "two: b=2"), folder.sectionsOf("[one]", "a = 1", "#include a.conf", "c = 3"));
    }

    @Test
    public void templatesReachAcrossFiles() throws Exception {
        folder.file("a.conf", "[t](!)", "a = 1").file("b.conf", "[one](t)", "[t](+)", "b = 2");
        assertEquals(
                List.of("one: a=1", "two: a=1, b=2"),
                folder.sectionsOf("#include a.conf", "#include b.conf", "[two](t)"));
    }

    @Test
    public void aBlockCommentEndsWithItsFile() throws Exception {
        folder.file("a.conf", "[a]", ";-- open", "[hidden]");
        assertEquals(List.of("a: ", "b: "), folder.sectionsOf("#include a.conf", "[b]"));
        assertTrue(folder.warnings().toString(), folder.warnings().get(0).startsWith("a.conf:2: "));
    }

    @Test
    public void globsTakeTheFilesInTheOrderOfTheirNames() throws Exception {
        folder.file("d/20.conf", "[b]")
                .file("d/10.conf", "[a]")
                .file("d/30.txt", "[no]")
                .file("d/3x.conf/y", "[no]");
        assertEquals(List.of("a: ", "b: "), folder.sectionsOf("#include \"d/*.conf\""));
        assertEquals(List.of("b: "), folder.sectionsOf("#include d/[2-9]?.conf"));
    }

    @Test
    public void aGlobWithoutAnyFileIsAMissingFile() throws Exception {
        assertEquals("x.conf:1: the included file d/*.conf does not exist", folder.refusalOf("#include d/*.conf"));
        assertEquals(List.of(), folder.sectionsOf("#tryinclude d/*.conf"));
    }

    @Test
    public void aMissingFileMakesTheFileUnusable() {
        assertEquals(
                "x.conf:2: the included file no.conf does not exist", folder.refusalOf("[a]", "#include \"no.conf\""));
        assertEquals("x.conf:1: the included file  does not exist", folder.refusalOf("#include"));
        assertEquals("x.conf:1: the included file  does not exist", folder.refusalOf("#include \"\""));
    }

    @Test
    public void aMissingFileMayBeTried() throws Exception {
        assertEquals(List.of("a: "), folder.sectionsOf("[a]", "#tryinclude no.conf"));
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void aBadPatternOfNamesIsAMistakeInThatLine() {
        for (String name : new String[] {"a[", "a{b", "[", "d/{"}) {
            folder.file("d/a.conf", "[a]");
            String message = folder.refusalOf("[a]", "#include \"" + name + "\"");
            assertTrue(message, message.startsWith("x.conf:2: " + name + " is no file name"));
        }
    }

    @Test
    public void aNameThatCannotBeOneIsAMistakeInThatLine() {
        String message = folder.refusalOf("[a]", "#include a\0b");
        assertTrue(message, message.startsWith("x.conf:2: "));
    }

    @Test
    public void mistakesNameTheIncludedFileAndItsLine() {
        folder.file("sub/a.conf", "[a]", "[broken");
        assertTrue(folder.refusalOf("[x]", "#include sub/a.conf").startsWith("sub/a.conf:2: a section starts here"));
    }

    @Test
    public void aFileElsewhereIsNamedInFull() throws Exception {
        Path file = elsewhere.newFile("far.conf").toPath();
        Files.writeString(file, "[far]\noops\n");
        assertEquals(List.of("far: "), folder.sectionsOf("#include \"" + file + "\""));
        assertTrue(folder.warnings().toString(), folder.warnings().get(0).startsWith(file + ":2: "));
    }

    @Test
    public void aRelativeDirectoryIncludesFilesElsewhereToo() throws Exception {
        Path file = elsewhere.newFile("far.conf").toPath();
        Files.writeString(file, "[far]\n");
        folder.file("manager.conf", "#include \"" + file.toAbsolutePath() + "\"");
        Path relative = Path.of("").toAbsolutePath().relativize(folder.path());
        assertEquals(1, ConfReader.in(relative).read("manager.conf").sections().size());
    }

    @Test
    public void filesThatIncludeEachOtherComeToAnEnd() {
        folder.file("a.conf", "#include b.conf").file("b.conf", "#tryinclude a.conf");
        assertTrue(folder.refusalOf("#include x.conf").contains("files include each other"));
        assertTrue(folder.refusalOf("#include a.conf").contains("files include each other"));
        assertTrue(folder.refusalOf("#include *.conf").contains("files include each other"));
    }

    @Test
    public void tenFilesDeepIsAllowed() throws Exception {
        for (int i = 1; i < 9; i++) {
            folder.file(i + ".conf", "#include " + (i + 1) + ".conf");
        }
        folder.file("9.conf", "[deep]");
        assertEquals(List.of("deep: "), folder.sectionsOf("#include 1.conf"));
    }
}
