package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;

import org.junit.Rule;
import org.junit.Test;

/** Comments, templates, bases and includes around what is changed. */
public class EditsKeepTheRestTest {
    @Rule
    public final Etc etc = new Etc();

    private void change(String before, String after, String... step) {
        etc.write("x.conf", before);
        etc.change(step);
        assertEquals(after, etc.body("x.conf"));
    }

    private static String[] append(String category) {
        return Etc.step("Append", "Cat: " + category, "Var: new", "Value: 1");
    }

    @Test
    public void aChangedLineKeepsItsRemark() {
        change(
                "; top\n[a]\n; above\nx = 1\t; beside\n; below\n",
                "; top\n[a]\n; above\nx = 2\t; beside\n; below\n",
                Etc.step("Update", "Cat: a", "Var: x", "Value: 2"));
    }

    @Test
    public void aChangedLineKeepsItsArrow() {
        change(
                "[a]\nexten => 1,1,NoOp\n",
                "[a]\nexten => 1,1,Answer\n",
                Etc.step("Update", "Cat: a", "Var: exten", "Value: 1,1,Answer"));
    }

    @Test
    public void blockCommentsAroundAChangedOrDeletedLineStayWhole() {
        String before = "[a]\n;-- one\n--; x = 1 ;-- two\n--;\ny = 2\n";
        change(
                before,
                "[a]\n;-- one\n--;x = 3 ;-- two\n--;\ny = 2\n",
                Etc.step("Update", "Cat: a", "Var: x", "Value: 3"));
        change(before, "[a]\n;-- one\n--; ;-- two\n--;\ny = 2\n", Etc.step("Delete", "Cat: a", "Var: x"));
    }

    @Test
    public void aDeletedLineTakesItsRemarkAlong() {
        change(
                "[a]\n; above\nx = 1 ; beside\ny = 2\n",
                "[a]\n; above\ny = 2\n",
                Etc.step("Delete", "Cat: a", "Var: x"));
    }

    @Test
    public void aDeletedCategoryTakesTheRemarksInItAlongAndLeavesThoseBehindIt() {
        change(
                "[a]\nx = 1\n[b] ; two\n; in b\ny = 2\nz = 3\n\n; on c\n[c]\n",
                "[a]\nx = 1\n\n; on c\n[c]\n",
                Etc.step("DelCat", "Cat: b"));
    }

    @Test
    public void aNewCategoryStandsBeforeTheRemarksOfTheNext() {
        change(
                "[a]\n\n; on b\n; too\n[b]\n",
                "[a]\n\n[n]\n; on b\n; too\n[b]\n",
                Etc.step("NewCat", "Cat: n", "Match: b"));
        change("[a]\nx = 1\n", "[a]\nx = 1\n\n[n]\n", Etc.step("NewCat", "Cat: n"));
    }

    @Test
    public void anEmptyCategoryGetsItsFirstLineBelowItsHead() {
        change("[a] ; one\n\n; on b\n[b]\n", "[a] ; one\nnew = 1\n\n; on b\n[b]\n", append("a"));
    }

    @Test
    public void anInheritedLineIsOutweighedAndNotChanged() {
        change(
                "[t](!)\nx = 1\n[a](t)\ny = 2\n",
                "[t](!)\nx = 1\n[a](t)\nx = 9\ny = 2\n",
                Etc.step("Update", "Cat: a", "Var: x", "Value: 9"));
        assertEquals("[a] x=1 x=9 y=2", etc.shown());
        change(
                "[t](!)\nx = 1\n[a](t)\n",
                "[t](!)\nx = 1\n[a](t)\nx = 9\n",
                Etc.step("Update", "Cat: a", "Var: x", "Value: 9"));
    }

    @Test
    public void anInheritedLineCannotBeDeleted() {
        etc.write("x.conf", "[t](!)\nx = 1\n[a](t)\nx = 2\n");
        etc.refuse("Delete did not complete successfully", Etc.step("Delete", "Cat: a", "Line: 0"));
        etc.change(Etc.step("Delete", "Cat: a", "Var: x"));
        assertEquals("[a] x=1", etc.shown());
        etc.refuse("Delete did not complete successfully", Etc.step("Delete", "Cat: a", "Var: x"));
    }

    @Test
    public void inFrontOfInheritedLinesMeansInFrontOfOwnOnes() {
        change(
                "[t](!)\nx = 1\nx = 2\n[a](t)\ny = 3\n",
                "[t](!)\nx = 1\nx = 2\n[a](t)\nnew = 1\ny = 3\n",
                Etc.step("Insert", "Cat: a", "Var: new", "Value: 1", "Line: 1"));
    }

    @Test
    public void emptyCatLeavesWhatIsInherited() {
        change("[t](!)\nx = 1\n[a](t)\ny = 3\n", "[t](!)\nx = 1\n[a](t)\n", Etc.step("EmptyCat", "Cat: a"));
        assertEquals("[a] x=1", etc.shown());
    }

    @Test
    public void aTemplateIsNoCategoryButCanBeDeleted() {
        etc.write("x.conf", "[t](!)\nx = 1\n[a](t)\ny = 2\n[u](!)\nz = 1\n");
        etc.refuse("Given category does not exist", append("t"));
        etc.refuse("Delete category did not complete successfully", Etc.step("DelCat", "Cat: t"));
        etc.change(Etc.step("DelCat", "Cat: U"));
        assertEquals("[t](!)\nx = 1\n[a](t)\ny = 2\n", etc.body("x.conf"));
    }

    @Test
    public void aRenamedCategoryIsStillTheBaseOfOthers() {
        change(
                "[a] ; one\nx = 1\n[b](a)\n[c](!,A)\n[a](+)\ny = 2\n",
                "[z] ; one\nx = 1\n[b](z)\n[c](!,z)\n[z](+)\ny = 2\n",
                Etc.step("RenameCat", "Cat: a", "Value: z"));
    }

    @Test
    public void aContinuedSectionGrowsAtItsEnd() {
        change("[a]\nx = 1\n[b]\n[a](+)\ny = 2\n[c]\n", "[a]\nx = 1\n[b]\n[a](+)\ny = 2\nnew = 1\n[c]\n", append("a"));
        change("[a]\nx = 1\n[b]\n[a](+)\ny = 2\n[c]\n", "[b]\n[c]\n", Etc.step("DelCat", "Cat: a"));
    }

    @Test
    public void ofTwoSectionsOfANameTheFirstIsMeant() {
        change("[a]\n[a]\nx = 1\n", "[a]\nnew = 1\n[a]\nx = 1\n", append("a"));
    }

    @Test
    public void includedFilesAreChangedWhereTheyAre() {
        etc.write("deep/inc.conf", "z = 1\n[b]\ny = 2\n");
        change(
                "[a]\nx = 1\n#include \"deep/inc.conf\"\n[c]\n",
                "[a]\nx = 1\n#include \"deep/inc.conf\"\n[c]\n",
                Etc.step("Update", "Cat: b", "Var: y", "Value: 3"));
        assertEquals("z = 1\n[b]\ny = 3\n", etc.body("deep/inc.conf"));
        etc.change(Etc.step("Update", "Cat: a", "Var: z", "Value: 2"));
        assertEquals("z = 2\n[b]\ny = 3\n", etc.body("deep/inc.conf"));
    }

    @Test
    public void includedFilesThatAreNotChangedAreNotTouched() {
        etc.write("inc.conf", "[b]\ny=2\ny += 3\n");
        change("[a]\n#include inc.conf\n", "[a]\nnew = 1\n#include inc.conf\n", append("a"));
        assertEquals("[b]\ny=2\ny += 3\n", etc.text("inc.conf"));
    }

    @Test
    public void aCategoryThatAnIncludeGoesOnWithGrowsBehindTheInclude() {
        etc.write("inc.conf", "z = 1\n");
        change("[a]\nx = 1\n#include inc.conf\n[c]\n", "[a]\nx = 1\n#include inc.conf\nnew = 1\n[c]\n", append("a"));
        assertEquals("[a] x=1 z=1 new=1 [c]", etc.shown());
    }

    @Test
    public void aCategoryThatIsDeletedLeavesNothingInIncludes() {
        etc.write("inc.conf", "z = 1\n[b]\ny = 2\n");
        change(
                "[0]\n[a]\nx = 1\n#include inc.conf\n[c]\n",
                "[0]\n#include inc.conf\n[c]\n",
                Etc.step("DelCat", "Cat: a"));
        assertEquals("[0] [b] y=2 [c]", etc.shown());
    }

    @Test
    public void aCopyDoesNotOverwriteWhatItIncludes() {
        etc.write("inc.conf", "[b]\n");
        etc.write("x.conf", "[a]\n#include inc.conf\n");
        assertEquals(
                "Save of config failed", etc.updateFromTo("x.conf", "inc.conf").header("Message"));
        assertEquals("[b]\n", etc.text("inc.conf"));
    }

    @Test
    public void noValueBecomesAnythingElse() {
        etc.write("x.conf", "[a]\n");
        for (String value : new String[] {"#include \"y.conf\"", "[b]", ";--", "--;", "a\\", "\\;", "= x", "+= y"}) {
            etc.change(Etc.step("Append", "Cat: a", "Var: k", "Value: " + value));
            etc.change(Etc.step("Append", "Cat: a", "Var: " + value.replace("=", ""), "Value: v"));
        }
        assertEquals(
                "[a] k=#include \"y.conf\" #include \"y.conf\"=v k=[b] [b]=v k=;-- ;--=v k=--; --;=v k=a\\ a\\=v"
                        + " k=\\; \\;=v k== x x=v k=+= y + y=v",
                etc.shown());
    }

    @Test
    public void anUnclosedCommentAtTheEndRefusesWhatWouldVanishInIt() {
        etc.write("x.conf", "[a]\nx = 1 ;-- open\n");
        etc.refuse("Create category did not complete successfully", Etc.step("NewCat", "Cat: b"));
        etc.refuse("Append did not complete successfully", append("a"));
    }
}
