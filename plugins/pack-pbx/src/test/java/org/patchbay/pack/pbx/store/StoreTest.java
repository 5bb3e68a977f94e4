package org.patchbay.pack.pbx.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;
import org.patchbay.pack.pbx.function.StoreDesk;

/** Specification 14.6, 16.1; transcript conf-live-dangerously-no. */
public class StoreTest {
    private static final String EXTENSIONS = """
            [default]
            exten => 1,1,Set(DB(a/${EXTEN})=one)
             same => n,Set(DB(a/2/3)=two)
             same => n,UserEvent(Got,Text: ${DB(a/1)}-${DB(a/2/3)}-${DB(a/none)}-${DB_EXISTS(a/1)}${DB_EXISTS(a/9)},Keys: ${DB_KEYS(a)})
             same => n,UserEvent(Gone,Text: ${DB_DELETE(a/1)}-${DB(a/1)}-${DB_RESULT})
             same => n,MSet(ONE=1,DB(m/1)=x,DB(m/2)=y)
             same => n,DBdel(m/1)
             same => n,UserEvent(Left,Text: ${DB_KEYS(m)})
             same => n,DBdeltree(m)
             same => n,UserEvent(Left,Text: ${DB_KEYS(m)})
            exten => 2,1,NoOp(${DB(a/b)})
             same => n,UserEvent(On)
            exten => 3,1,Wait(60)
            exten => h,1,UserEvent(End,Text: ${DB(a/end)})
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** What the worker has not done yet. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private SteppedPbx pbx;

    private void start() {
        pbx = SteppedPbx.with(folder.getRoot().toPath(), Map.of("extensions.conf", EXTENSIONS));
    }

    private void start(boolean careful) {
        pbx = SteppedPbx.careful(
                folder.getRoot().toPath(), Map.of("extensions.conf", EXTENSIONS), careful, waiting::add);
    }

    /** The worker answers what has been asked, and what is asked then. */
    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
            pbx.pass(0);
        }
    }

    private List<String> texts() {
        return pbx.events("UserEvent").stream()
                .map(event -> event.header("Text"))
                .toList();
    }

    @Test
    public void theDialplanReadsAndWrites() {
        start();
        pbx.call("1", "Bob <5>");
        assertEquals(List.of("one-two--10", "one--one", "2", "", ""), texts());
        String got = pbx.events("UserEvent").get(0).lines().toString();
        assertTrue(got, got.endsWith("Keys: 1, 2]"));
    }

    @Test
    public void eachQuestionIsAskedOnceHoweverOftenTheStepIsEvaluated() {
        start();
        pbx.call("1", "Bob <5>");
        assertEquals(
                List.of(
                        "put a/1",
                        "put a/2/3",
                        "get a/1",
                        "get a/2/3",
                        "get a/none",
                        "get a/1",
                        "get a/9",
                        "entries a/",
                        "get a/1",
                        "delete a/1",
                        "get a/1"),
                pbx.store().asked().subList(0, 11));
        assertEquals(
                4,
                pbx.events("VarSet").stream()
                        .map(event -> event.header("Variable"))
                        .filter("DB_RESULT"::equals)
                        .count());
    }

    @Test
    public void theLoopGoesOnWhileTheStoreIsAsked() {
        start(false);
        pbx.call("2", "Bob <5>");
        pbx.call("2", "Eve <6>");
        pbx.pass(20);
        assertEquals(List.of(), pbx.events("UserEvent"));
        assertEquals(4, pbx.channels());
        assertTrue(pbx.answer("Action: Getvar", "Variable: EPOCH").contains("Response: Success"));
        answer();
        assertEquals(4, pbx.events("UserEvent").size());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aCallThatEndsMeanwhileDoesNotGoOn() {
        start(false);
        pbx.call("2", "Bob <5>");
        pbx.answer("Action: Hangup", "Channel: /^Local/");
        pbx.pass(0);
        answer();
        assertEquals(
                List.of("End"),
                pbx.events("UserEvent").stream()
                        .map(event -> event.header("UserEvent"))
                        .toList());
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aStoreThatFailsReadsAsEmptyAndTheCallGoesOn() {
        start();
        pbx.store().broken(true);
        pbx.call("1", "Bob <5>");
        assertEquals("---", texts().get(0));
        assertEquals("Response: Error\nMessage: Variable not set\n\n", set("DB(a/b)", "1"));
        pbx.store().broken(false);
        assertEquals("Response: Success\nMessage: Variable Set\n\n", set("DB(a/b)", "1"));
    }

    private String set(String variable, String value) {
        return pbx.answer("Action: Setvar", "Variable: " + variable, "Value: " + value);
    }

    private String get(String variable) {
        return pbx.answer("Action: Getvar", "Variable: " + variable).replaceAll("(?s).*\nValue: (.*)\n\n", "$1");
    }

    @Test
    public void actionsReadAndWrite() {
        start();
        set("DB(a/b)", "1 2");
        assertEquals("1 2", get("DB(a/b)"));
        assertEquals("1", get("DB_EXISTS(a/b)"));
        assertEquals("", get("DB(a/c)"));
        assertEquals("", get("DB(a)"));
        assertEquals("", get("DB(/x)"));
        assertEquals("2", get("DB(a/b):2"));
    }

    @Test
    public void statusShowsEntriesOfTheStore() {
        start();
        set("DB(a/b)", "7");
        pbx.answer("Action: Originate", "Channel: Local/3@default/n", "Application: Wait", "Data: 9", "Async: yes");
        String status = pbx.answer("Action: Status", "Variables: DB(a/b),CHANNEL(state)");
        assertTrue(status, status.contains("Variable: DB(a/b)=7\nVariable: CHANNEL(state)="));
    }

    @Test
    public void whoDoesNotLiveDangerouslyUsesNoneOfThem() {
        start(true);
        assertEquals("Response: Error\nMessage: Variable not set\n\n", set("DB(a/b)", "1"));
        assertEquals("", get("DB(a/b)"));
        assertEquals("", get("DB_KEYS(a)"));
        assertEquals("", get("CUT(DB(a/b),-,1)"));
        pbx.answer(
                "Action: Originate",
                "Channel: Local/9@default/n",
                "Application: Wait",
                "Async: yes",
                "Variable: DB(a/b)=1");
        answer();
        assertEquals(List.of(), pbx.store().asked());
    }

    @Test
    public void aStepAsksSoMuchAndNoMore() {
        String many = "${DB(a/b)}".repeat(StoreDesk.MAX_ANSWERS + 5);
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(), Map.of("extensions.conf", "[default]\nexten => 1,1,NoOp(" + many + ")\n"));
        set("DB(a/b)", "x");
        pbx.store().asked().clear();
        pbx.call("1", "Bob <5>");
        List<AmiEvent> steps = pbx.events("Newexten");
        assertEquals("x".repeat(StoreDesk.MAX_ANSWERS), steps.get(0).header("AppData"));
        assertEquals(StoreDesk.MAX_ANSWERS, pbx.store().asked().size());
    }
}
