package org.patchbay.pack.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The steps of UpdateConfig and their errors (specification 15; transcripts config-update-…). */
public class UpdateConfigTest {
    private static final String PROBLEM = "Problem with category, value, or line (if required)";
    private static final String UNKNOWN = "Given category does not exist";

    @Rule
    public final Etc etc = new Etc();

    @Before
    public void writeTheFile() {
        etc.write("x.conf", Etc.UPD);
    }

    private void change(String action, String... headers) {
        etc.change(Etc.step(action, headers));
    }

    private void refuse(String message, String action, String... headers) {
        etc.refuse(message, Etc.step(action, headers));
    }

    private void assertShown(String expected) {
        assertEquals(expected, etc.shown());
    }

    @Test
    public void withoutStepsTheFileIsCopied() {
        assertEquals(
                List.of("Response: Success", "ActionID: u"),
                etc.updateFromTo("x.conf", "y.conf", "ActionID: u").lines());
        assertEquals("[one] a=1 a=2 b=x [two] c=3", etc.shown("y.conf"));
        assertEquals(Etc.UPD, etc.text("x.conf"));
    }

    @Test
    public void newCatAddsACategoryAtTheEnd() {
        change("NewCat", "Cat: three");
        assertShown("[one] a=1 a=2 b=x [two] c=3 [three]");
    }

    @Test
    public void newCatWithMatchAddsItBefore() {
        change("newcat", "Cat: zero", "Match: TWO");
        assertShown("[one] a=1 a=2 b=x [zero] [two] c=3");
    }

    @Test
    public void newCatRefusesWhatIsThereOrHasNoPlace() {
        String refusal = "Create category did not complete successfully";
        refuse(refusal, "NewCat", "Cat: ONE");
        refuse(refusal, "NewCat", "Cat: zero", "Match: nosuch");
        refuse(refusal, "NewCat", "Cat: a]b");
        refuse(refusal, "NewCat", "Cat: " + "n".repeat(80));
        etc.write("x.conf", "; nothing\n");
        refuse(refusal, "NewCat", "Cat: zero", "Match: one");
        change("NewCat", "Cat: " + "n".repeat(79));
    }

    @Test
    public void renameCatGivesANewName() {
        change("RenameCat", "Cat: ONE", "Value: uno");
        assertShown("[uno] a=1 a=2 b=x [two] c=3");
    }

    @Test
    public void renameCatRefuses() {
        refuse(PROBLEM, "RenameCat", "Cat: one");
        refuse(PROBLEM, "RenameCat", "Cat: one", "Value: x]y");
        refuse(UNKNOWN, "RenameCat", "Cat: nosuch", "Value: x");
    }

    @Test
    public void delCatRemovesACategory() {
        change("DelCat", "Cat: ONE");
        assertShown("[two] c=3");
        refuse("Delete category did not complete successfully", "DelCat", "Cat: nosuch");
    }

    @Test
    public void emptyCatRemovesItsLines() {
        change("EmptyCat", "Cat: One");
        assertShown("[one] [two] c=3");
        change("EmptyCat", "Cat: one");
        refuse("Empty category did not complete successfully", "EmptyCat", "Cat: nosuch");
    }

    @Test
    public void updateChangesTheFirstLineOfAName() {
        change("Update", "Cat: ONE", "Var: A", "Value: 9");
        assertShown("[one] A=9 a=2 b=x [two] c=3");
        change("Update", "Cat: one", "Var: b", "Value:");
        assertShown("[one] A=9 a=2 b= [two] c=3");
    }

    @Test
    public void updateWithMatchChangesTheLineOfThatValue() {
        change("Update", "Cat: one", "Var: a", "Value: 9", "Match: 2");
        assertShown("[one] a=1 a=9 b=x [two] c=3");
        change("Update", "Cat: one", "Var: b", "Value: >y;z", "Match: X");
        assertShown("[one] a=1 a=9 b=y;z [two] c=3");
        assertTrue(etc.text("x.conf").contains("\nb => y\\;z\n"));
    }

    @Test
    public void updateRefuses() {
        refuse(PROBLEM, "Update", "Cat: one", "Value: 9");
        refuse(PROBLEM, "Update", "Cat: one", "Var: a=b", "Value: 9");
        refuse(UNKNOWN, "Update", "Cat: nosuch", "Var: a", "Value: 9");
        String refusal = "Update did not complete successfully";
        refuse(refusal, "Update", "Cat: one", "Var: nosuch", "Value: 9");
        refuse(refusal, "Update", "Cat: one", "Var: a", "Value: 9", "Match: nosuch");
    }

    @Test
    public void deleteRemovesAllLinesOfAName() {
        change("Delete", "Cat: one", "Var: A");
        assertShown("[one] b=x [two] c=3");
    }

    @Test
    public void deleteWithMatchRemovesThoseOfThatValue() {
        change("Delete", "Cat: one", "Var: a", "Match: 1");
        assertShown("[one] a=2 b=x [two] c=3");
    }

    @Test
    public void deleteWithLineRemovesThatLine() {
        change("Delete", "Cat: one", "Var: b", "Line: 1");
        assertShown("[one] a=1 b=x [two] c=3");
        change("Delete", "Cat: one", "Line: 0");
        assertShown("[one] b=x [two] c=3");
    }

    @Test
    public void deleteRefuses() {
        refuse(PROBLEM, "Delete", "Cat: one", "Match: 1");
        refuse(UNKNOWN, "Delete", "Cat: nosuch", "Var: a");
        String refusal = "Delete did not complete successfully";
        refuse(refusal, "Delete", "Cat: one", "Var: nosuch");
        refuse(refusal, "Delete", "Cat: one", "Var: a", "Match: nosuch");
        refuse(refusal, "Delete", "Cat: one", "Line: 3");
        refuse(refusal, "Delete", "Cat: one", "Line: -1");
        refuse(refusal, "Delete", "Cat: one", "Line: x", "Var: a");
    }

    @Test
    public void appendAddsALineAtTheEnd() {
        change("Append", "Cat: ONE", "Var: d", "Value: p;q");
        assertShown("[one] a=1 a=2 b=x d=p;q [two] c=3");
        assertTrue(etc.text("x.conf").contains("\nb => x\nd = p\\;q\n\n[two]"));
        refuse(PROBLEM, "Append", "Cat: one", "Value: 9");
        refuse(UNKNOWN, "Append", "Cat: nosuch", "Var: a", "Value: 9");
    }

    @Test
    public void appendWritesArrowsForObjects() {
        change("Append", "Cat: two", "Var: d", "Value: 1", "Match: object");
        change("Append", "Cat: two", "Var: e", "Value: >2");
        change("Append", "Cat: two", "Var: f", "Value: 3", "Match: other");
        assertShown("[one] a=1 a=2 b=x [two] c=3 d=1 e=2 f=3");
        assertTrue(etc.text("x.conf").endsWith("[two]\nc = 3\nd => 1\ne => 2\nf = 3\n"));
    }

    @Test
    public void insertAddsALineBeforeAnother() {
        etc.change(Stream.of(
                        Etc.step(0, "Insert", "Cat: one", "Var: top", "Value: 0", "Line: 0"),
                        Etc.step(1, "Insert", "Cat: one", "Var: second", "Value: 2", "Line: 2"),
                        Etc.step(2, "Insert", "Cat: one", "Var: end", "Value: 99", "Line: 99"))
                .flatMap(Arrays::stream)
                .toArray(String[]::new));
        assertShown("[one] top=0 a=1 second=2 a=2 b=x end=99 [two] c=3");
    }

    @Test
    public void insertIntoShortCategoriesAddsAtTheEnd() {
        change("EmptyCat", "Cat: one");
        change("Insert", "Cat: one", "Var: x", "Value: 1", "Line: 1");
        change("Insert", "Cat: one", "Var: y", "Value: 2", "Line: 2");
        assertShown("[one] x=1 y=2 [two] c=3");
    }

    @Test
    public void insertTakesOddNumbersAsAsteriskDoes() {
        change("Insert", "Cat: one", "Var: neg", "Value: 1", "Line: -7");
        assertShown("[one] a=1 neg=1 a=2 b=x [two] c=3");
        change("Insert", "Cat: one", "Var: not", "Value: 1", "Line: soon");
        assertShown("[one] a=1 neg=1 a=2 b=x [two] c=3");
        change("Insert", "Cat: two", "Var: far", "Value: 1", "Line: 99999999999999");
        change("Insert", "Cat: two", "Var: text", "Value: 1", "Line: 0x");
        assertShown("[one] a=1 neg=1 a=2 b=x [two] text=1 c=3 far=1");
    }

    @Test
    public void insertRefuses() {
        refuse(PROBLEM, "Insert", "Cat: one", "Var: x", "Value: y");
        refuse(PROBLEM, "Insert", "Cat: one", "Value: y", "Line: 1");
        refuse(UNKNOWN, "Insert", "Cat: nosuch", "Var: x", "Value: y", "Line: 1");
    }

    @Test
    public void stepsEndAtTheFirstGap() {
        List<String> steps = new ArrayList<>(List.of(Etc.step(0, "NewCat", "Cat: three")));
        steps.addAll(List.of(Etc.step(2, "NewCat", "Cat: four")));
        steps.addAll(List.of("Action-3: NewCat", "Cat-3: five"));
        etc.change(steps.toArray(String[]::new));
        assertShown("[one] a=1 a=2 b=x [two] c=3 [three]");
    }

    @Test
    public void aStepThatFailsUndoesThoseBefore() {
        List<String> steps = new ArrayList<>(List.of(Etc.step(0, "DelCat", "Cat: two")));
        steps.addAll(List.of(Etc.step(1, "DelCat", "Cat: two")));
        etc.refuse("Delete category did not complete successfully", steps.toArray(String[]::new));
    }

    @Test
    public void everyStepNeedsACategoryAndAKnownAction() {
        refuse("Category not specified", "NewCat");
        refuse("Category not specified", "Nonsense");
        refuse("Unknown action command", "Nonsense", "Cat: one");
    }

    @Test
    public void filesAreNamedAndThereAndReadable() {
        List<String> unnamed = List.of("Response: Error", "ActionID: 1", "Message: Filename not specified");
        assertEquals(unnamed, etc.updateFromTo("", "y.conf", "ActionID: 1").lines());
        assertEquals(unnamed, etc.updateFromTo("x.conf", "", "ActionID: 1").lines());
        etc.write("bad.conf", "[broken\n");
        assertEquals(
                "Config file not found", etc.updateFromTo("none.conf", "y.conf").header("Message"));
        assertEquals(
                "Config file has invalid format",
                etc.updateFromTo("bad.conf", "y.conf").header("Message"));
        assertEquals(
                "Save of config failed",
                etc.updateFromTo("x.conf", "no-such-dir/y.conf").header("Message"));
    }

    @Test
    public void theReloadComesBehindTheAnswer() {
        etc.change("Reload: manager");
        etc.change();
        etc.change("Reload:");
        etc.change("Reload: yes");
        assertEquals(List.of("manager", "yes"), etc.reloads());
        etc.refuse(
                "Category not specified",
                Stream.concat(Stream.of("Reload: yes"), Stream.of(Etc.step("NewCat")))
                        .toArray(String[]::new));
        assertEquals(2, etc.reloads().size());
    }
}
