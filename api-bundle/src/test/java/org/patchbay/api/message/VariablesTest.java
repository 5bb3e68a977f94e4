package org.patchbay.api.message;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The Variable headers of a request (specification 14.9, 11.3). */
public class VariablesTest {
    private static void assertVariables(String header, String... expected) {
        assertEquals(header, List.of(expected), shown("Variable: " + header));
    }

    private static List<String> shown(String... lines) {
        List<String> shown = new ArrayList<>();
        for (Variable variable : AmiMessage.ofLines(List.of(lines)).variables()) {
            shown.add(variable.name() + "|" + variable.value());
        }
        return shown;
    }

    @Test
    public void aHeaderHoldsSeveralSeparatedByCommas() {
        assertVariables("a=1", "a|1");
        assertVariables("a=1,b=2,__c=3", "a|1", "b|2", "__c|3");
    }

    @Test
    public void aCommaInBracketsOrQuotesSeparatesNothing() {
        assertVariables("a=f(x,y),b=2", "a|f(x,y)", "b|2");
        assertVariables("a=[x,(y,z)],b=2", "a|[x,(y,z)]", "b|2");
        assertVariables("a=\"x,y\",b=2", "a|x,y", "b|2");
        assertVariables("f(x,y)=1,b=2", "f(x,y)|1", "b|2");
    }

    @Test
    public void anEscapedCommaSeparatesNothing() {
        assertVariables("a=x\\,y,b=2", "a|x,y", "b|2");
        assertVariables("a=\\\"x,b=\\\\", "a|\"x", "b|\\");
        assertVariables("a=x\\", "a|x");
    }

    @Test
    public void anUnbalancedBracketTakesTheRest() {
        assertVariables("a=f(x,b=2", "a|f(x,b=2");
        assertVariables("a=x),b=2", "a|x)", "b|2");
        assertVariables("a=\"x,b=2", "a|x,b=2");
    }

    @Test
    public void theValueMayBeEmptyOrContainAnEqualsSign() {
        assertVariables("a=,b=x=y", "a|", "b|x=y");
    }

    @Test
    public void blanksAreNotTrimmed() {
        assertVariables("a = 1 , b=2", "a | 1 ", " b|2");
    }

    @Test
    public void anItemWithoutNameOrEqualsSignDoesNotCount() {
        assertVariables("a,=1,,b=2", "b|2");
        assertVariables("");
    }

    @Test
    public void allHeadersCountInTheOrderInWhichTheyStand() {
        assertEquals(
                List.of("a|1", "b|2", "a|3"), shown("Variable: a=1", "X: c=9", "VARIABLE: b=2,a=3", "Variables: d=4"));
    }

    @Test
    public void aHeaderHoldsAtMost64Items() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            items.add("v" + i + "=" + i);
        }
        List<String> found = shown("Variable: " + String.join(",", items), "Variable: more=1");
        assertEquals(65, found.size());
        assertEquals("v63|63", found.get(63));
        assertEquals("the limit is that of one header", "more|1", found.get(64));
    }

    @Test
    public void aVariableHasAName() {
        assertThrows(IllegalArgumentException.class, () -> new Variable("", "x"));
        assertThrows(NullPointerException.class, () -> new Variable("x", null));
    }
}
