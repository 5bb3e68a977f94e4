package org.patchbay.pack.pbx.dialplan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfReader;

/** What is found in a dialplan, and what is said of lines that cannot be used. */
public class DialplanTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> warnings = new ArrayList<>();

    private Dialplan read(String text) {
        try {
            Files.writeString(folder.getRoot().toPath().resolve("extensions.conf"), text);
            return DialplanReader.read(
                    ConfReader.in(folder.getRoot().toPath())
                            .warnings(warnings::add)
                            .read("extensions.conf"),
                    warnings::add);
        } catch (IOException | ConfException e) {
            throw new AssertionError(e);
        }
    }

    private Dialplan clean(String text) {
        Dialplan plan = read(text);
        assertEquals(List.of(), warnings);
        return plan;
    }

    private void warned(String... parts) {
        for (String line : warnings) {
            if (List.of(parts).stream().allMatch(line::contains)) {
                return;
            }
        }
        fail("None of " + warnings + " contains all of " + List.of(parts));
    }

    private static String at(Dialplan plan, String context, String dialled, int priority) {
        return at(plan, context, dialled, priority, "");
    }

    private static String at(Dialplan plan, String context, String dialled, int priority, String caller) {
        return plan.find(context, dialled, priority, caller)
                .map(found -> found.step().application() + "(" + found.step().data() + ")@"
                        + found.context().name())
                .orElse("nothing");
    }

    @Test
    public void countsPrioritiesOn() {
        Dialplan plan = clean("""
                [default]
                exten => 100,1,NoOp(start)
                 same => n,Answer()
                 same => n(wait),Wait(60)
                 same => n+10(far),Hangup
                 same => s+1,Echo()
                exten => 101,1(first),Dial(SIP/a&SIP/b,20,t(x))
                """);
        assertEquals("NoOp(start)@default", at(plan, "default", "100", 1));
        assertEquals("Answer()@default", at(plan, "default", "100", 2));
        assertEquals("Wait(60)@default", at(plan, "default", "100", 3));
        assertEquals("Hangup()@default", at(plan, "default", "100", 14));
        assertEquals("Echo()@default", at(plan, "default", "100", 15));
        assertEquals("nothing", at(plan, "default", "100", 4));
        assertEquals("Dial(SIP/a&SIP/b,20,t(x))@default", at(plan, "default", "101", 1));
        assertEquals(OptionalInt.of(3), plan.priority("default", "100", "wait", ""));
        assertEquals(OptionalInt.of(1), plan.priority("default", "101", "first", ""));
        assertEquals(OptionalInt.empty(), plan.priority("default", "101", "wait", ""));
        assertEquals(OptionalInt.of(7), plan.priority("default", "none", "7abc", ""));
        assertEquals(OptionalInt.empty(), plan.priority("default", "100", "0", ""));
        assertEquals(OptionalInt.empty(), plan.priority("default", "100", "", ""));
    }

    @Test
    public void asksNamesFirstThenPatternsThenIncludedContexts() {
        Dialplan plan = clean("""
                [default]
                include => more
                include => last
                exten => _1.,1,NoOp(any)
                exten => _1XX,1,NoOp(three)
                exten => _10X,1,NoOp(ten)
                exten => 100,1,NoOp(exact)
                [more]
                exten => 200,1,NoOp(more)
                exten => 100,1,NoOp(hidden)
                include => deep
                [deep]
                exten => 300,1,NoOp(deep)
                include => default
                [last]
                exten => 300,1,NoOp(last)
                exten => 400,1,NoOp(last)
                """);
        assertEquals("NoOp(exact)@default", at(plan, "default", "100", 1));
        assertEquals("NoOp(ten)@default", at(plan, "default", "101", 1));
        assertEquals("NoOp(three)@default", at(plan, "default", "111", 1));
        assertEquals("NoOp(any)@default", at(plan, "default", "1111", 1));
        assertEquals("NoOp(more)@more", at(plan, "default", "200", 1));
        assertEquals("NoOp(deep)@deep", at(plan, "default", "300", 1));
        assertEquals("NoOp(last)@last", at(plan, "default", "400", 1));
        assertEquals("nothing", at(plan, "default", "500", 1));
        assertEquals("nothing", at(plan, "nosuch", "100", 1));
        assertEquals("nothing", at(plan, "last", "100", 1));
    }

    @Test
    public void aStepThatIsMissingIsLookedForInTheNextExtensionThatIsMeant() {
        Dialplan plan = clean("""
                [default]
                exten => 100,1,NoOp(exact)
                exten => _1XX,2,NoOp(pattern)
                exten => _1XX,hint,SIP/${EXTEN}
                """);
        assertEquals("NoOp(pattern)@default", at(plan, "default", "100", 2));
        assertEquals("SIP/100", plan.hint("default", "100").orElseThrow().text());
    }

    @Test
    public void specialExtensionsAreNames() {
        Dialplan plan = clean("""
                [default]
                exten => s,1,NoOp(start)
                exten => i,1,NoOp(invalid)
                exten => h,1,NoOp(end)
                exten => failed,1,NoOp(failed)
                exten => _X.,1,NoOp(number)
                """);
        for (String special : List.of("s", "i", "h", "failed")) {
            assertTrue(plan.exists("default", special, 1, ""));
        }
        assertFalse(plan.exists("default", "t", 1, ""));
    }

    @Test
    public void anExtensionForACallerComesBeforeTheOneForAll() {
        Dialplan plan = clean("""
                [default]
                exten => 100,1,NoOp(all)
                exten => 100,2,NoOp(all)
                exten => 100/5551234,1,NoOp(friend)
                exten => 100/_555X.,1,NoOp(family)
                exten => _2XX/,1,NoOp(nobody)
                """);
        assertEquals("NoOp(friend)@default", at(plan, "default", "100", 1, "5551234"));
        assertEquals("NoOp(family)@default", at(plan, "default", "100", 1, "5559999"));
        assertEquals("NoOp(all)@default", at(plan, "default", "100", 1, "1"));
        assertEquals("NoOp(all)@default", at(plan, "default", "100", 2, "5551234"));
        assertEquals("NoOp(nobody)@default", at(plan, "default", "200", 1, ""));
        assertEquals("nothing", at(plan, "default", "200", 1, "5551234"));
    }

    @Test
    public void knowsWhetherMoreDigitsCanCome() {
        Dialplan plan = clean("""
                [default]
                exten => 1234,1,NoOp()
                exten => _2XX,1,NoOp()
                exten => _3.,1,NoOp()
                exten => _4!,1,NoOp()
                ignorepat => 9
                ignorepat => _8X
                """);
        assertTrue(plan.mayGoOn("default", "", ""));
        assertTrue(plan.mayGoOn("default", "12", ""));
        assertFalse(plan.mayGoOn("default", "1234", ""));
        assertFalse(plan.mayGoOn("default", "13", ""));
        assertTrue(plan.mayGoOn("default", "20", ""));
        assertFalse(plan.mayGoOn("default", "200", ""));
        assertTrue(plan.mayGoOn("default", "312345", ""));
        assertFalse(plan.mayGoOn("default", "41", ""));
        assertTrue(plan.ignores("default", "95"));
        assertTrue(plan.ignores("default", "85"));
        assertFalse(plan.ignores("default", "8"));
        assertFalse(plan.ignores("default", "1"));
    }

    @Test
    public void readsGlobalsSettingsAndHints() {
        Dialplan plan = clean("""
                [general]
                AutoFallThrough = no
                [globals]
                BASE = 2
                PHONE => SIP/${BASE}01
                [default]
                exten => ${BASE}01,1,NoOp()
                exten => 200,hint,Custom:lamp
                exten => 201,hint,Custom:a&${PHONE},CustomPresence:alice
                """);
        assertEquals("no", plan.setting("autofallthrough"));
        assertEquals("", plan.setting("static"));
        assertEquals(Map.of("BASE", "2", "PHONE", "SIP/201"), plan.globals());
        assertTrue(plan.exists("default", "201", 1, ""));
        Hint hint = plan.hint("default", "201").orElseThrow();
        assertEquals(List.of("Custom:a", "SIP/201"), hint.devices());
        assertEquals("CustomPresence:alice", hint.presence());
        assertEquals(
                List.of("200", "201"),
                plan.hints().stream().map(Hint::extension).toList());
        assertTrue(plan.hint("default", "999").isEmpty());
    }

    @Test
    public void aContextThatComesTwiceIsOne() {
        Dialplan plan = clean("""
                [default]
                exten => 100,1,NoOp(a)
                [default]
                exten => 101,1,NoOp(b)
                """);
        assertEquals("NoOp(a)@default", at(plan, "default", "100", 1));
        assertEquals("NoOp(b)@default", at(plan, "default", "101", 1));
    }

    @Test
    public void aMistakeCostsOneLineAndNamesIt() {
        Dialplan plan = read("""
                [default]
                same => n,NoOp()
                exten => 100
                exten => 100,1
                exten => 100,x,NoOp()
                exten => 100,n,NoOp()
                exten => _1[2,1,NoOp()
                exten => 100,1,NoOp(
                exten => 100,1,NoOp(first)
                exten => 100,1,NoOp(second)
                exten => 100,2(a),NoOp(2)
                exten => 100,3(a),NoOp(3)
                exten => 100,0,NoOp()
                switch => Realtime/x@y
                nonsense => 1
                include => nowhere
                exten => 100,4,NoOp(last)
                """);
        for (int line : List.of(2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15)) {
            warned("extensions.conf:" + line + ": [default]");
        }
        warned("extensions.conf:10", "100 has this priority already, at", "extensions.conf:9");
        warned("extensions.conf:12", "has the label a already");
        warned("extensions.conf:14", "switches are shown and never asked");
        assertEquals(List.of("[default] includes the context nowhere, which is not there"), plan.unknownIncludes());
        assertEquals(12, warnings.size());
        assertEquals("NoOp(first)@default", at(plan, "default", "100", 1));
        assertEquals("nothing", at(plan, "default", "100", 3));
        assertEquals("NoOp(last)@default", at(plan, "default", "100", 4));
    }

    @Test
    public void warnsOfAPatternThatTakesEverything() {
        read("[default]\nexten => _.,1,NoOp()\n");
        warned("extensions.conf:2", "_. takes h, i, t", "_X.");
    }

    @Test
    public void readsTheOldFormWithoutBrackets() {
        Dialplan plan = clean("[default]\nexten => 100,1,Dial,SIP/a(b),20\n");
        assertEquals("Dial(SIP/a(b),20)@default", at(plan, "default", "100", 1));
    }

    @Test
    public void asksNoMoreThanAThousandContexts() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("[c%d]\ninclude => c%d\nexten => %d,1,NoOp()\n".formatted(i, i + 1, i));
        }
        Dialplan plan = clean(text.append("[c3000]\n").toString());
        assertTrue(plan.exists("c0", "999", 1, ""));
        assertFalse(plan.exists("c0", "1000", 1, ""));
    }
}
