package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What references in a text are replaced by. */
public class SubstitutionTest {
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private final VariableSource source = new VariableSource() {
        @Override
        public String variable(String name) {
            return variables.getOrDefault(name, "");
        }

        @Override
        public String function(String name, String arguments) {
            return name.equals("LEN") ? String.valueOf(arguments.length()) : name + "<" + arguments + ">";
        }

        @Override
        public void mistake(String what) {
            mistakes.add(what);
        }
    };

    private String apply(String text) {
        return Substitution.apply(text, source);
    }

    @Test
    public void leavesATextWithoutReferencesAlone() {
        assertEquals("100 $5 {a} [b] $", apply("100 $5 {a} [b] $"));
    }

    @Test
    public void replacesVariablesAndUnknownOnesByNothing() {
        variables.put("A", "one");
        assertEquals("<one><>", apply("<${A}><${B}>"));
    }

    @Test
    public void replacesInnerOnesFirst() {
        variables.put("A", "X");
        variables.put("NX", "inner");
        assertEquals("inner", apply("${N${A}}"));
    }

    @Test
    public void aValueIsNeverReplacedAgain() {
        variables.put("A", "${B}$[1+1]");
        variables.put("B", "no");
        assertEquals("${B}$[1+1]", apply("${A}"));
    }

    @Test
    public void takesPartsOfValues() {
        variables.put("N", "123456789");
        assertEquals("23456789", apply("${N:1}"));
        assertEquals("234", apply("${N:1:3}"));
        assertEquals("789", apply("${N:-3}"));
        assertEquals("78", apply("${N:-3:2}"));
        assertEquals("1234567", apply("${N:0:-2}"));
        assertEquals("78", apply("${N:-3:-1}"));
        assertEquals("", apply("${N:3:0}"));
        assertEquals("", apply("${N:20}"));
        assertEquals("123456789", apply("${N:-20}"));
        assertEquals("", apply("${N:1:-20}"));
        assertEquals("123456789", apply("${N:text}"));
    }

    @Test
    public void asksFunctionsWithTheirArguments() {
        variables.put("A", "four");
        assertEquals("4", apply("${LEN(${A})}"));
        assertEquals("CUT<A,-,1>", apply("${CUT(A,-,1)}"));
        assertEquals("DB<a/b:c>", apply("${DB(a/b:c)}"));
        assertEquals("UT", apply("${CUT(A):1:2}"));
        assertEquals("F<G<x>>", apply("${F(${G(x)})}"));
    }

    @Test
    public void worksOutExpressions() {
        variables.put("I", "41");
        assertEquals("i=42.", apply("i=$[${I} + 1]."));
        assertEquals("2", apply("$[ $[ 1 + 0 ] + 1 ]"));
        assertEquals("3", apply("$[\"${I}9\" =~ \"[0-9]+\"]"));
    }

    @Test
    public void anOpenBracketIsTextAndAMistake() {
        variables.put("A", "x");
        assertEquals("a ${A b", apply("a ${A b"));
        assertEquals("a $[${A} b", apply("a $[${A} b"));
        assertEquals(2, mistakes.size());
        assertTrue(mistakes.get(0), mistakes.get(0).contains("${A b"));
    }

    @Test
    public void refusesWhatIsNestedTooDeep() {
        String deep = "${A".repeat(Substitution.MAX_DEPTH + 1) + "}".repeat(Substitution.MAX_DEPTH + 1);
        assertEquals("", apply("x" + deep + "y"));
        assertEquals(1, mistakes.size());
        assertTrue(mistakes.get(0).contains("nested deeper than 32"));
    }

    @Test
    public void cutsWhatIsTooLong() {
        variables.put("A", "a".repeat(5000));
        assertEquals(Substitution.MAX_LENGTH, apply("${A}${A}${A}").length());
        assertEquals(Substitution.MAX_LENGTH, apply("b".repeat(9000)).length());
        assertEquals(Substitution.MAX_LENGTH, apply("${A}" + "b".repeat(8000)).length());
    }

    @Test
    public void readsAReferenceWithoutItsBrackets() {
        variables.put("NAME", "abcdef");
        assertEquals("bc", Substitution.value("NAME:1:2", source));
        assertEquals("6", Substitution.value("LEN(abcdef)", source));
        assertEquals("", Substitution.value("LEN(abc", source));
        assertEquals("", Substitution.value("", source));
    }
}
