package org.patchbay.core.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.Privileges;

/** Lists of classes, strict and as Asterisk reads them (specification 6.2). */
public class ClassWordsTest {
    private static final String EVERYTHING = Privileges.ALL.asPermission();

    private static void exact(String text, String expected, String... unknown) {
        List<String> found = new ArrayList<>();
        assertEquals(text, expected, ClassWords.exact(text, found).asPermission());
        assertEquals(text, List.of(unknown), found);
    }

    private static void asterisk(String text, String expected) {
        assertEquals(text, expected, ClassWords.asAsterisk(text).asPermission());
    }

    @Test
    public void exactTakesWordsToTheLetter() {
        exact("user", "user");
        exact("user,call", "call,user");
        exact("all", EVERYTHING);
        exact("call,all", EVERYTHING);
        exact("all,call", EVERYTHING);
        exact("message,system", "system,message");
    }

    @Test
    public void exactGivesNothingForNothing() {
        exact("", "<none>");
        exact("none", "<none>");
        exact("none,call", "call");
        exact(",", "<none>");
    }

    @Test
    public void exactReportsWhatIsNoClass() {
        exact("user, call", "user", " call");
        exact("User", "<none>", "User");
        exact("ALL", "<none>", "ALL");
        exact("c,x", "<none>", "c", "x");
        exact("-1", "<none>", "-1");
        exact("2147483647", "<none>", "2147483647");
        exact("call ,user", "user", "call ");
        exact("hookresponse", "<none>", "hookresponse");
        exact("call;user", "<none>", "call;user");
    }

    /** An empty word gives everything in Asterisk; here nobody gets more than is written. */
    @Test
    public void exactGivesNothingForAnEmptyWord() {
        exact(",call", "call");
        exact("user,,call", "call,user");
        exact("user,", "user");
    }

    @Test
    public void asteriskTakesAWordInFrontOfACommaAsABeginning() {
        asterisk("c,x", "call,command,config,cdr,cc");
        asterisk("call,", "call");
        asterisk("user,call", "call,user");
        asterisk("co,d", "command,config");
        asterisk("m,", "message");
    }

    @Test
    public void asteriskTakesTheLastWordToTheLetter() {
        asterisk("user", "user");
        asterisk("us", "<none>");
        asterisk("user,ca", "user");
        asterisk("user,", "user");
        asterisk("all", EVERYTHING);
        asterisk("call,all", EVERYTHING);
    }

    @Test
    public void asteriskTakesAnEmptyWordInFrontOfACommaAsEverything() {
        asterisk(",call", EVERYTHING);
        asterisk("user,,call", EVERYTHING);
        asterisk(",", EVERYTHING);
        asterisk("", "<none>");
    }

    @Test
    public void asteriskTakesABeginningOfAllAsEverything() {
        asterisk("all,x", EVERYTHING);
        asterisk("al,x", EVERYTHING);
        asterisk("a,x", EVERYTHING);
        asterisk("ag,x", "agent,agi");
    }

    @Test
    public void asteriskLooksAtCaseAndBlanks() {
        asterisk("user, call", "user");
        asterisk("system, user", "system");
        asterisk("User", "<none>");
        asterisk("ALL", "<none>");
        asterisk("call ,user", "user");
        asterisk("on ", "<none>");
    }

    @Test
    public void asteriskGivesNothingForWordsItDoesNotKnow() {
        asterisk("none", "<none>");
        asterisk("bogus,more", "<none>");
        asterisk("-1", "<none>");
        asterisk("7", "<none>");
        asterisk("calls,", "<none>");
    }

    @Test
    public void theClassWithoutANameIsOnlyPartOfEverything() {
        assertEquals(0, ClassWords.asAsterisk("h,x").mask());
        assertEquals(Integer.MAX_VALUE, ClassWords.asAsterisk("all").mask());
        assertEquals(
                Integer.MAX_VALUE, ClassWords.exact("all", new ArrayList<>()).mask());
    }

    @Test
    public void wordsOfTruthAreReadInAnyCase() {
        for (String word : new String[] {"yes", "true", "y", "t", "1", "on", "YES", "On"}) {
            assertTrue(word, ClassWords.isTrue(word));
            assertFalse(word, ClassWords.isFalse(word));
        }
        for (String word : new String[] {"no", "false", "n", "f", "0", "off", "NO", "Off"}) {
            assertTrue(word, ClassWords.isFalse(word));
            assertFalse(word, ClassWords.isTrue(word));
        }
    }

    @Test
    public void otherWordsAreNeither() {
        for (String word : new String[] {"", " ", "on ", " yes", "2", "-1", "maybe", "yess", "tru", "all"}) {
            assertFalse(word, ClassWords.isTrue(word));
            assertFalse(word, ClassWords.isFalse(word));
        }
    }
}
