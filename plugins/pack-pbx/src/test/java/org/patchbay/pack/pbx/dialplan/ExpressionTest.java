package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** What expressions are worth, and what is said of those that are wrong. */
public class ExpressionTest {
    private final List<String> mistakes = new ArrayList<>();

    private String value(String text) {
        return Expression.evaluate(text, mistakes::add);
    }

    private void is(String expected, String text) {
        assertEquals(text, expected, value(text));
        assertEquals(text, List.of(), mistakes);
    }

    private void isWrong(String text, String because) {
        mistakes.clear();
        assertEquals(text, "", value(text));
        assertEquals(text, 1, mistakes.size());
        assertTrue(mistakes.get(0), mistakes.get(0).contains(because));
    }

    @Test
    public void calculates() {
        is("3", "1 + 2");
        is("3", "1+2");
        is("7", "1 + 2 * 3");
        is("9", "(1 + 2) * 3");
        is("-1", "1 - 2");
        is("1", "3 - 1 - 1");
        is("3.5", "7 / 2");
        is("0.333333333333333333", "1 / 3");
        is("1", "7 % 2");
        is("-1", "-7 % 2");
        is("0.3", "0.1 + 0.2");
        is("10", "2.5 * 4");
        is("-3", "-(1 + 2)");
        is("5", "3 - -2");
    }

    @Test
    public void writesLargeNumbersAsAsteriskDoes() {
        is("1e+20", "10000000000 * 10000000000");
        is("1e-06", "1 / 1000000");
        is("123456789012345678", "123456789012345677 + 1");
    }

    @Test
    public void comparesNumbersBySizeAndTextsByLetters() {
        is("1", "10 > 9");
        is("1", "\"10\" > \"9\"");
        is("0", "\"10\" > \"9a\"");
        is("1", "1.0 = 1");
        is("1", "abc = \"abc\"");
        is("0", "abc = ABC");
        is("1", "abc != ABC");
        is("1", "2 <= 2");
        is("0", "2 < 2");
        is("1", "2 >= 2");
        is("1", "\"\" = \"\"");
    }

    @Test
    public void takesOneSideOrTheOther() {
        is("a", "a | b");
        is("b", "\"\" | b");
        is("b", "0 | b");
        is("b", "0.0 | b");
        is("a", "a & b");
        is("0", "a & 0");
        is("0", "\"\" & b");
        is("1", "1 = 1 & 2 = 2");
        is("1", "1 = 2 | 2 = 2");
        is("0", "!a");
        is("1", "!0");
        is("1", "!\"\"");
    }

    @Test
    public void choosesByACondition() {
        is("yes", "1 = 1 ? yes :: no");
        is("no", "1 = 2 ? yes :: no");
        is("c", "0 ? a :: 0 ? b :: c");
        is("2", "(1 ? 1 :: 5) + 1");
    }

    @Test
    public void matchesRegularExpressions() {
        is("3", "\"abcd\" : \"abc\"");
        is("0", "\"abcd\" : \"bc\"");
        is("2", "\"abcd\" =~ \"bc\"");
        is("1001", "\"SIP/1001-0001\" : \"SIP/([^-]*)\"");
        is("", "\"IAX2/1001\" : \"SIP/([^-]*)\"");
        is("2", "\"1001\" : \"[0-9]{2}\"");
        is("1", "(\"abc\" =~ \"b\") = 1");
        is("0", "!\"abc\" =~ \"b\"");
    }

    @Test
    public void joinsTexts() {
        is("ab", "a ~~ b");
        is("a b", "\"a \" ~~ \"b\"");
    }

    @Test
    public void anEmptyExpressionIsEmpty() {
        is("", "");
        is("", "   ");
    }

    @Test
    public void saysWhatIsWrong() {
        isWrong("= 1", "a value is missing in front of =");
        isWrong("1 +", "a value is missing at the end");
        isWrong("1 2", "no operator in front of 2");
        isWrong("(1", ") is missing");
        isWrong("1)", "no operator in front of )");
        isWrong("\"a", "a quote is not closed");
        isWrong("1 ? 2", ":: is missing");
        isWrong("a + 1", "'a' is no number");
        isWrong("1 / 0", "division by zero");
        isWrong("1 % 0.5", "division by zero");
        isWrong("a : \"(\"", "is no regular expression");
        isWrong("a :: b", "no operator in front of ::");
        isWrong("(".repeat(100) + "1" + ")".repeat(100), "nested deeper than 64");
        isWrong("!".repeat(100) + "1", "nested deeper than 64");
    }

    @Test
    public void anExponentIsText() {
        is("0", "1e2 = 100");
        isWrong("1e999999999 + 1", "is no number");
    }

    @Test
    public void aRepetitionThatWouldBeHugeIsRefused() {
        isWrong("aaa : \"((a{100}){100}){100}\"", "is no regular expression");
    }

    @Test
    public void aNestedRepetitionTakesNoLongerThanOthers() {
        is("0", "\"" + "a".repeat(4000) + "\" : \"(?:a*)*b\"");
    }

    @Test
    public void conditionsTakeTextAndNumbersForYes() {
        assertTrue(Expression.holds("1"));
        assertTrue(Expression.holds("yes"));
        assertTrue(Expression.holds(" 10"));
        assertFalse(Expression.holds("0"));
        assertFalse(Expression.holds("00"));
        assertFalse(Expression.holds(""));
        assertFalse(Expression.holds("  "));
    }
}
