package org.patchbay.api.conf;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** The file format of specification 12.1. */
public class ConfReaderTest {
    /** Where the files are. */
    @Rule
    public final ConfFolder folder = new ConfFolder();

    private void assertSections(List<String> expected, String... lines) throws ConfException {
        assertEquals(expected, folder.sectionsOf(lines));
        assertEquals(List.of(), folder.warnings());
    }

    @Test
    public void readsSectionsKeysAndValues() throws Exception {
        assertSections(List.of("one: a=1, b=2", "two: "), "[one]", "a=1", "", "  b  =  2  ", "\t", "[two]");
    }

    @Test
    public void aByteOrderMarkHidesNothing() throws Exception {
        folder.bytes("x.conf", "\ufeff[one]\na = 1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("one: a=1"), folder.sections("x.conf"));
    }

    @Test
    public void linesMayEndInCrLf() throws Exception {
        assertSections(List.of("one: a=1"), "[one]\r", "a = 1\r", "\r");
    }

    @Test
    public void anArrowMeansTheSameAsAnEqualsSign() throws Exception {
        assertSections(List.of("one: a=1, b=2, c=>3"), "[one]", "a => 1", "b=>2", "c =>>3");
    }

    @Test
    public void aLineIsSplitAtItsFirstEqualsSign() throws Exception {
        assertSections(List.of("one: setvar=A=1=2, x=="), "[one]", "setvar = A=1=2", "x ==");
    }

    @Test
    public void onlyBytesUpToTheBlankAreTrimmed() throws Exception {
        assertSections(List.of("one: secret=\u2003pw\u3000"), "[one]", "secret = \u0001\u2003pw\u3000\u0002");
    }

    @Test
    public void aSemicolonStartsAComment() throws Exception {
        assertSections(List.of("one: a=1"), "; head", "[one] ; name", "a = 1 ; value", ";b = 2", " ; c = 3");
    }

    @Test
    public void anEscapedSemicolonIsAnOrdinaryCharacter() throws Exception {
        assertSections(List.of("one: secret=a,b;c, d=;--x"), "[one]", "secret = a,b\\;c", "d = \\;--x ; rest");
    }

    @Test
    public void otherBackslashesAreKept() throws Exception {
        assertSections(List.of("one: a=\\(x\\)\\n\\\\"), "[one]", "a = \\(x\\)\\n\\\\");
    }

    @Test
    public void aBlockCommentHidesWhatIsInIt() throws Exception {
        assertSections(
                List.of("one: a=1, b=2"),
                "[one]",
                "a = 1",
                ";-- a block comment",
                "[hidden]",
                "secret = x",
                "--;",
                "b = 2");
    }

    @Test
    public void textBesideABlockCommentCounts() throws Exception {
        assertSections(
                List.of("one: a=1 2", "two: b=3"), "[one]", "a = 1;-- x --; 2", ";-- y", "z --;[two]", "b=3;--", "--;");
    }

    @Test
    public void blockCommentsNest() throws Exception {
        assertSections(
                List.of("one: a=1, d=4"),
                "[one]",
                "a = 1",
                ";-- one",
                ";-- two",
                "b = 2",
                "--;",
                "c = 3",
                "--; ",
                "d = 4");
    }

    @Test
    public void threeDashesAreALineComment() throws Exception {
        assertSections(List.of("one: a=1, b=2"), "[one]", "a = 1", ";--- no block", "b = 2 ;-----------");
    }

    @Test
    public void inABlockCommentNothingIsEscaped() throws Exception {
        assertSections(List.of("one: a=1"), "[one]", ";-- \\--; a = 1", "; ;-- in a line comment");
    }

    @Test
    public void aBlockCommentWithoutEndIsReportedWhereItStarts() throws Exception {
        assertEquals(List.of("one: a=1"), folder.sectionsOf("[one]", "a = 1", ";-- x", "b = 2", ";-- y", "--;"));
        assertEquals(1, folder.warnings().size());
        assertEquals("x.conf:3: the comment", folder.warnings().get(0).substring(0, 21));
    }

    @Test
    public void aTemplateIsInvisibleButCanBeInheritedFrom() throws Exception {
        assertSections(List.of("one: a=1, b=2"), "[base](!)", "a = 1", "[one](base)", "b = 2");
    }

    @Test
    public void whatIsInheritedStandsInFrontInTheOrderOfTheBases() throws Exception {
        assertSections(
                List.of("b: y=2", "one: x=1, y=2, x=3"), "[a](!)", "x = 1", "[b]", "y = 2", "[one](a, b)", "x = 3");
    }

    @Test
    public void aTemplateMayInherit() throws Exception {
        assertSections(List.of("one: x=1, y=2"), "[a](!)", "x = 1", "[b](!,a)", "y = 2", "[c](a,!)", "[one](b)");
    }

    @Test
    public void aBaseGivesWhatItHasAboveThatLine() throws Exception {
        assertSections(List.of("a: x=1, z=3", "one: x=1"), "[a]", "x = 1", "[one](a)", "[a](+)", "z = 3");
    }

    @Test
    public void aSectionCanBeContinued() throws Exception {
        assertSections(
                List.of("one: a=1, c=3, x=9", "two: b=2"),
                "[t](!)",
                "x = 9",
                "[one]",
                "a = 1",
                "[two]",
                "b = 2",
                "[ONE](+)",
                "c = 3",
                "[one](+,t)");
    }

    @Test
    public void aContinuedTemplateStaysATemplate() throws Exception {
        assertSections(List.of("one: a=1, b=2"), "[t](!)", "a = 1", "[t](+,!)", "b = 2", "[one](t)");
    }

    @Test
    public void twoSectionsOfOneNameBothExist() throws Exception {
        assertSections(List.of("one: a=1", "one: b=2", "x: a=1"), "[one]", "a = 1", "[one]", "b = 2", "[x](one)");
    }

    @Test
    public void theNameIsNotTrimmedAndTextBehindItIsIgnored() throws Exception {
        assertSections(List.of(" one : a=1", ": "), "[ one ] and more", "a = 1", "[]");
    }

    @Test
    public void plusEqualsAppendsWithTheBlanksBehindIt() throws Exception {
        assertSections(List.of("one: x=4 5, y=pw, y=12"), "[one]", "x=4", "x += 5  ", "y = pw", "y = 1", "y +=2");
    }

    @Test
    public void plusEqualsLooksForTheExactKeyOfThisSection() throws Exception {
        assertSections(List.of("one: x=1", "two: X=2, x=3"), "[one]", "x = 1", "[two]", "X = 2", "x +=   3 ");
    }

    @Test
    public void plusEqualsAppendsToWhatIsInherited() throws Exception {
        assertSections(List.of("one: x=12", "two: x=1"), "[t](!)", "x = 1", "[one](t)", "x +=2", "[two](t)");
    }

    @Test
    public void aBackslashAllowsAnyFirstCharacterOfAKey() throws Exception {
        assertSections(List.of("one: [a]=1, #b=2"), "[one]", "\\[a] = 1", "\\#b = 2");
    }

    /** The same text that the wire makes of these bytes, so that a secret can be compared. */
    @Test
    public void bytesThatAreNotUtf8AreKeptAsOnTheWire() throws Exception {
        folder.bytes("x.conf", "[one]\nsecret = caf\u00e9 \u00c3\u00a9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("one: secret=caf\udce9 \u00e9"), folder.sections("x.conf"));
        assertSections(List.of("one: secret=caf\u00e9"), "[one]", "secret = caf\u00e9");
    }

    @Test
    public void anEmptyFileHasNoSections() throws Exception {
        assertSections(List.of(), "");
        assertSections(List.of(), "; nothing", "");
    }
}
