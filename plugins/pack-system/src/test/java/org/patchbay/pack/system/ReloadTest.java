package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.FakeCall;

/** Specification 14.7, 12.6; transcripts core-reload-manager, core-reload-errors, reload-core-parts-unchanged. */
public class ReloadTest {
    private final List<String> done = new ArrayList<>();
    private final Reload reload = new Reload(() -> done.add("manager"), () -> done.add("cdr"), () -> done.add("time"));

    private static final String RELOADED = "Response: Success\nActionID: 1\nMessage: Module Reloaded\n\n";

    private String answer(String module) {
        return AmiTest.perform(reload, FakeCall.of("Action: Reload", "Module: " + module, "ActionID: 1"))
                .text();
    }

    @Test
    public void reloadsTheManagerByNameInAnyCase() {
        assertEquals(RELOADED, answer("manager"));
        assertEquals(RELOADED, answer("MANAGER"));
        assertEquals(List.of("manager", "time", "manager", "time"), done);
    }

    @Test
    public void reloadsTheManagerForTheNamedLists() {
        assertEquals(RELOADED, answer("Acl"));
        assertEquals(List.of("manager", "time"), done);
    }

    @Test
    public void reloadsEachPartOnceWithoutAModule() {
        assertEquals(
                RELOADED,
                AmiTest.perform(reload, FakeCall.of("Action: Reload", "ActionID: 1"))
                        .text());
        assertEquals(
                List.of("cdr", "manager"), done.subList(0, 2).stream().sorted().toList());
        assertEquals(List.of("time"), done.subList(2, done.size()));
    }

    @Test
    public void acknowledgesThePartsThatHaveNothingToRead() {
        for (String part : "dnsmgr extconfig enum http logger features dsp udptl indications CEL plc".split(" ")) {
            assertEquals(part, RELOADED, answer(part));
        }
        assertEquals(11, done.stream().filter("time"::equals).count());
        assertEquals(11, done.size());
    }

    @Test
    public void refusesWhatIsNoPartAndReloadsNothing() {
        String refusal = "Response: Error\nActionID: 1\nMessage: No such module\n\n";
        assertEquals(refusal, answer("no_such_module.so"));
        // As in ast_module_reload: the ending may be left out of a module's name, but no part of the core has one.
        assertEquals(refusal, answer("manager.so"));
        assertEquals(refusal, answer("manager "));
        assertEquals(List.of(), done);
    }

    @Test
    public void refusesASecondReloadMeanwhile() {
        List<String> second = new ArrayList<>();
        Reload[] both = new Reload[1];
        both[0] = new Reload(
                () -> {
                    Thread other = new Thread(() -> second.add(
                            AmiTest.run(both[0], "Action: Reload").get(0).header("Message")));
                    other.start();
                    join(other);
                },
                () -> {},
                () -> {});
        String first =
                AmiTest.run(both[0], "Action: Reload", "Module: manager").get(0).header("Message");
        assertEquals("Module Reloaded", first);
        assertEquals(List.of("A reload is in progress"), second);
    }

    @Test
    public void canReloadAgainAfterADefect() {
        Reload broken = new Reload(
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> done.add("cdr"),
                () -> done.add("time"));
        assertThrows(IllegalStateException.class, () -> AmiTest.run(broken, "Action: Reload", "Module: manager"));
        assertEquals(List.of(), done);
        assertEquals(
                "Module Reloaded",
                AmiTest.run(broken, "Action: Reload", "Module: cdr").get(0).header("Message"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
