package org.patchbay.core.filter;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.google.re2j.PatternSyntaxException;
import org.junit.Test;

/**
 * POSIX basic regular expressions with the GNU operators (specification 8). What {@link #matches} and {@link #misses}
 * claim is what {@code regcomp} and {@code regexec} of glibc 2.36 do, unless a test says otherwise.
 */
public class BasicRegexTest {
    private static boolean found(String pattern, String text) {
        return BasicRegex.compile(pattern).pattern().matcher(text).find();
    }

    private static void matches(String pattern, String... texts) {
        for (String text : texts) {
            assertTrue(pattern + " is found in '" + text + "'", found(pattern, text));
        }
    }

    private static void misses(String pattern, String... texts) {
        for (String text : texts) {
            assertTrue(pattern + " is not found in '" + text + "'", !found(pattern, text));
        }
    }

    private static void refused(String... patterns) {
        for (String pattern : patterns) {
            assertThrows(pattern, PatternSyntaxException.class, () -> BasicRegex.compile(pattern));
        }
    }

    @Test
    public void plainCharactersAreFoundAnywhere() {
        matches("Good", "UserEvent: Goodness");
        misses("Good", "UserEvent: good", "Goo d");
        matches("", "", "anything");
    }

    @Test
    public void charactersThatOtherSyntaxesUseArePlain() {
        matches("(a|b)+", "Code: (a|b)+");
        misses("(a|b)+", "aa", "a", "(a|b)");
        matches("a?b{2}", "a?b{2}");
        matches("\\d", "d");
        misses("\\d", "5");
        matches("\\n\\t", "nt");
        matches("a}b\\}", "a}b}");
        matches("x\\Q.\\E", "xQyE");
    }

    @Test
    public void groupsAlternativesAndCountsAreWrittenWithBackslashes() {
        matches("\\(a\\|b\\)x\\{2\\}", "Code: bxx", "axxx");
        misses("\\(a\\|b\\)x\\{2\\}", "Code: cxx", "bx");
        matches("^\\(ab\\)*$", "", "ab", "abab");
        misses("^\\(ab\\)*$", "a", "aba");
        matches("^\\(\\(a\\|b\\)\\(c\\|d\\)\\)\\{2\\}$", "acbd");
        matches("^a\\|b$", "ax", "xb");
        matches("\\(\\)", "");
        matches("a\\|", "x");
        matches("\\|a", "x");
    }

    @Test
    public void countsMayHaveOneEndOrTwo() {
        matches("^a\\{2,3\\}$", "aa", "aaa");
        misses("^a\\{2,3\\}$", "a", "aaaa");
        matches("^a\\{2,\\}$", "aa", "aaaaa");
        misses("^a\\{2,\\}$", "a");
        matches("^a\\{,2\\}$", "", "aa");
        misses("^a\\{,2\\}$", "aaa");
        matches("^a\\{0\\}b$", "b");
    }

    @Test
    public void plusAndQuestionMarkAreOperatorsBehindABackslash() {
        matches("^ab\\+c$", "abc", "abbc");
        misses("^ab\\+c$", "ac", "ab+c");
        matches("^ab\\?c$", "ac", "abc");
        misses("^ab\\?c$", "abbc", "ab?c");
    }

    @Test
    public void aRepetitionOfARepetitionRepeatsTheWhole() {
        matches("^a\\+\\?$", "", "a", "aa");
        matches("^a\\?\\+$", "", "a", "aa");
        matches("^a\\{2\\}\\?$", "", "aa");
        misses("^a\\{2\\}\\?$", "a", "aaa");
        matches("^\\(ab\\)\\{2\\}\\+$", "abab", "abababab");
        misses("^\\(ab\\)\\{2\\}\\+$", "ababab");
        matches("^a*\\?b$", "b", "aab");
    }

    /** POSIX leaves this open, and glibc refuses it. */
    @Test
    public void aStarOfAStarIsAStar() {
        matches("^a**b$", "b", "aab");
        matches("^a\\{2\\}*b$", "b", "aab", "aaaab");
        misses("^a\\{2\\}*b$", "ab");
    }

    @Test
    public void aStarThatHasNothingToRepeatIsPlain() {
        matches("*a", "*a");
        misses("*a", "a");
        matches("^*a", "*a");
        misses("^*a", "a");
        matches("\\(*a\\)", "*a");
        matches("a\\|*b", "*b");
        misses("a\\|*b", "b");
        matches("\\(^*\\)", "*");
        matches("\\+", "+");
        matches("\\?", "?");
        matches("\\b*", "a*");
    }

    @Test
    public void anEscapedStarIsPlainAndCanBeRepeated() {
        matches("^x\\*y$", "x*y");
        misses("^x\\*y$", "y", "xy", "xxy");
        matches("^x\\**y$", "xy", "x*y", "x***y");
        misses("^x\\**y$", "x");
        matches("^**y$", "y", "*y", "**y");
        matches("^[*]*y$", "y", "**y");
    }

    @Test
    public void theCaretIsAnAnchorOnlyWhereAnAlternativeBegins() {
        String event = "Event: UserEvent\r\nUserEvent: Good\r\n\r\n";
        matches("^Event: UserEvent", event);
        misses("^UserEvent: Good", event);
        matches("a^b", "a^b");
        matches("x\\|^Event", event);
        matches("\\(^Event\\)", event);
        matches("^^x", "^x");
        misses("^^x", "x");
        matches("a\\(b^\\)", "ab^");
        matches("x*^", "^");
    }

    @Test
    public void theDollarIsAnAnchorOnlyWhereAnAlternativeEnds() {
        String event = "Event: UserEvent\r\nCode: bxx\r\n\r\n";
        misses("bxx$", event);
        misses("\n\\(bxx\\)$", event);
        matches("bxx\r\n\r\n$", event);
        misses("x$", "x\n");
        matches("a$b", "a$b");
        matches("x$\\|y", "x");
        misses("x$\\|z", "xy");
        matches("\\(x$\\)", "x");
        matches("x$*y", "xy", "x$$y");
        matches("^$", "");
        misses("^$", "\n");
        matches("a$$", "a$");
    }

    @Test
    public void theDotCrossesLines() {
        matches("UserEvent.*Good", "Event: UserEvent\r\nUserEvent: Good\r\n\r\n");
        matches("^a.b$", "a\nb", "a\rb", "a\u00e9b", "a\ud83d\ude00b");
        misses("^a.b$", "ab", "a\r\nb");
    }

    @Test
    public void theGnuOperatorsStandForWordsBlanksAndEnds() {
        matches("^\\w\\W\\w$", "a-b", "_ 9");
        matches("^\\s\\S$", " a", "\ta");
        matches("\\<Good\\>", "a Good one", "Good");
        misses("\\<Good\\>", "Goodness", "aGood");
        matches("\\bGood\\b", "-Good-");
        matches("o\\Bo", "Goods");
        misses("\\BGood", "Good");
        matches("\\`Event\\'", "Event");
        misses("\\`b", "a\nb");
        misses("a\\'", "a\nb");
    }

    @Test
    public void refusesWhatIsNoExpression() {
        refused(
                "[abc",
                "[",
                "[]",
                "[^]",
                "[a",
                "\\(a",
                "a\\)",
                "\\(a\\)\\)",
                "\\(",
                "a\\",
                "\\",
                "a\\{",
                "a\\{1",
                "a\\{1,");
        refused(
                "a\\{x\\}",
                "a\\{2,1\\}",
                "\\{1\\}",
                "^\\{1\\}",
                "\\(\\{1\\}\\)",
                "a\\|\\{1\\}",
                "a\\{1,2,3\\}",
                "a\\{\\}");
    }

    /** Linear time has its price; glibc can do these. */
    @Test
    public void refusesWhatCannotBeDoneInLinearTime() {
        refused("\\(a\\)\\1", "\\(.\\)\\(.\\)\\2", "\\9");
        refused("a\\{1001\\}", "a\\{32767\\}", "\\(a\\{100\\}\\)\\{100\\}", "\\(a\\{0,40\\}b\\{0,40\\}\\)\\{,20\\}");
        matches("^a\\{1000\\}$", "a".repeat(1000));
    }

    @Test
    public void refusesWhatIsLongerThanAnyFilter() {
        matches("a".repeat(1024), "a".repeat(1024));
        refused("a".repeat(1025), ".*".repeat(513));
    }

    @Test
    public void whatAnExpressionStandsForIsBoundedAsWell() {
        refused("\\(\\(a\\{1,30\\}\\)\\{1,30\\}\\)\\{1,30\\}", "a\\{600\\}b\\{600\\}", "[a-z]\\{500\\}.\\{600\\}");
        matches("^\\(a\\{10\\}b\\)\\{10\\}$", "aaaaaaaaaab".repeat(10));
    }
}
