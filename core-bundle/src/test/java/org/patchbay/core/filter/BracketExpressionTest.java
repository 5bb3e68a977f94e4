package org.patchbay.core.filter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.google.re2j.PatternSyntaxException;
import org.junit.Test;

/** Brackets of POSIX expressions; what is claimed here is what glibc 2.36 does, unless a test says otherwise. */
public class BracketExpressionTest {
    private static final String CANDIDATES = "abcxyzABC019-]^[\\.:&~ =\n\u00e9";

    /** The characters, among the candidates, that the bracket takes. */
    private static void takes(String expected, String bracket) {
        StringBuilder taken = new StringBuilder();
        for (char c : CANDIDATES.toCharArray()) {
            if (BasicRegex.compile("^" + bracket + "$")
                    .pattern()
                    .matcher(String.valueOf(c))
                    .find()) {
                taken.append(c);
            }
        }
        assertEquals(bracket, expected, taken.toString());
    }

    private static void refused(String... brackets) {
        for (String bracket : brackets) {
            assertThrows(bracket, PatternSyntaxException.class, () -> BasicRegex.compile(bracket));
        }
    }

    @Test
    public void takesTheCharactersItNames() {
        takes("abc", "[abc]");
        takes("abc019", "[0-9a-c]");
        takes("a", "[aa]");
    }

    @Test
    public void takesTheOthersBehindACaret() {
        takes("abcABC019-]^[\\.:&~ =\n\u00e9", "[^x-z]");
        takes("a^", "[a^]");
    }

    @Test
    public void aBracketThatComesFirstIsPlain() {
        takes("a]", "[]a]");
        takes("]", "[]]");
        takes("abcxyzABC019-^[\\.:&~ =\n\u00e9", "[^]]");
        takes("a[", "[[a]");
    }

    @Test
    public void aDashAtEitherEndIsPlain() {
        takes("a-", "[a-]");
        takes("a-", "[-a]");
        takes("-", "[-]");
        takes("-.", "[--.]");
        takes("abc]^", "[]-c]");
    }

    @Test
    public void aBackslashIsPlain() {
        takes("a\\", "[\\a]");
        takes("\\", "[\\]");
        takes("\\.", "[\\.]");
        assertTrue(
                "the bracket ends at the first ]",
                BasicRegex.compile("^[a\\]b]$").pattern().matcher("\\b]").find());
    }

    @Test
    public void charactersThatTheEngineWouldReadOtherwiseArePlain() {
        takes("&", "[&&]");
        takes("a&~", "[a&&~~]");
        takes("b-[", "[[b-]");
    }

    @Test
    public void classesHaveTheNamesOfPosix() {
        takes("abcxyzABC", "[[:alpha:]]");
        takes("019", "[[:digit:]]");
        takes("abcxyzABC019", "[[:alnum:]]");
        takes("ABC", "[[:upper:]]");
        takes("abcxyz", "[[:lower:]]");
        takes(" \n", "[[:space:]]");
        takes(" ", "[[:blank:]]");
        takes("-]^[\\.:&~=", "[[:punct:]]");
        takes("abcABC019", "[[:xdigit:]]");
        takes("\n", "[[:cntrl:]]");
        takes("abcxyzABC019-]^[\\.:&~ =", "[[:print:]]");
        takes("abcxyzABC019-]^[\\.:&~=", "[[:graph:]]");
    }

    @Test
    public void classesMayStandBesideOthers() {
        takes("019-", "[[:digit:]-]");
        takes("abcxyzABC019.", "[.[:alpha:][:digit:]]");
        takes("abcxyzABC-]^[\\.:&~ =\n\u00e9", "[^[:digit:]]");
    }

    @Test
    public void singleCharactersMayBeWrittenAsCollatingElements() {
        takes("]", "[[.].]]");
        takes("-", "[[.-.]]");
        takes("a", "[[=a=]]");
        takes("abc", "[[.a.]-[.c.]]");
    }

    @Test
    public void refusesWhatIsNoBracket() {
        refused("[a", "[", "[]", "[^]", "[a-", "[[:alpha:]", "[[:nope:]]", "[[:alpha]]", "[[.ab.]]", "[[.a]", "[[=a]");
        refused(
                "[c-a]",
                "[a-[:digit:]]",
                "[!-[:digit:]]",
                "[[:]",
                "[[:]]",
                "[[.]",
                "[[=]",
                "[[:",
                "[[.",
                "[[=",
                "[[..]]");
    }
}
