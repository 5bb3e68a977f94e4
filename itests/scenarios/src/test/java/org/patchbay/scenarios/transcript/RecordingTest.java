package org.patchbay.scenarios.transcript;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** The format of recordings, as FORMAT.md has it. */
public class RecordingTest {
    private static Step step(String line) throws IOException {
        return Recording.parse("x.ami", List.of(line)).steps().get(0);
    }

    private static String parts(String line) throws IOException {
        Step step = step(line);
        return step.peer() + "|" + step.verb() + "|" + step.count() + "|" + step.rest();
    }

    @Test
    public void readsTheNotes() throws IOException {
        Recording recording = Recording.parse(
                "x.ami",
                List.of(
                        "# What it is",
                        "@profile stamp",
                        "@needs config, astdb",
                        "@user a,b",
                        "@user c",
                        "@timeout 2.5"));
        assertEquals("stamp", recording.profile());
        assertEquals(Set.of("config", "astdb"), recording.needs());
        assertEquals(Set.of("a", "b", "c"), recording.users());
        assertEquals(Duration.ofMillis(2500), recording.timeout());
    }

    @Test
    public void hasItsDefaults() throws IOException {
        Recording recording = Recording.parse("x.ami", List.of("@needs none"));
        assertEquals("base", recording.profile());
        assertEquals(Set.of(), recording.needs());
        assertEquals(Duration.ofSeconds(5), recording.timeout());
    }

    @Test
    public void readsEveryKindOfStep() throws IOException {
        assertEquals("C1|>|1|Action: Ping", parts("C1> Action: Ping"));
        assertEquals("C1|>|1|", parts("C1>"));
        assertEquals("C1|>|1| two blanks ", parts("C1>  two blanks "));
        assertEquals("C12|>!|1|a\\r\\n", parts("C12>! a\\r\\n"));
        assertEquals("C1|>x|130|H%d: v", parts("C1>x130 H%d: v"));
        assertEquals("C1|<|1|Response: Success", parts("C1< Response: Success"));
        assertEquals("C1|<n|1|text", parts("C1<n text"));
        assertEquals("C1|<e|1|a\\x20", parts("C1<e a\\x20"));
        assertEquals("C1|<en|1|a\\x20", parts("C1<en a\\x20"));
        assertEquals("C1|<~|1|a.*", parts("C1<~ a.*"));
        assertEquals("C1|<~n|1|a.*", parts("C1<~n a.*"));
        assertEquals("C1|<*|1|", parts("C1<*"));
        assertEquals("C1|<..|1|a.*", parts("C1<.. a.*"));
        assertEquals("C1|<!|1|bytes", parts("C1<! bytes"));
        assertEquals("H1|<h|1|Name: value", parts("H1<h Name: value"));
        assertEquals("H12|<h~|1|Name: .*", parts("H12<h~ Name: .*"));
        assertEquals("C1||1|login admin user", parts("C1 login admin user"));
        assertEquals("||1|wait 0.3", parts("wait 0.3"));
        assertEquals("||1|set name a value", parts("set name a value"));
    }

    @Test
    public void countsLinesFromOne() throws IOException {
        Recording recording = Recording.parse("x.ami", List.of("# x", "", "C1 open", "# between", "C1<"));
        assertEquals(List.of(3, 5), recording.steps().stream().map(Step::line).toList());
    }

    @Test
    public void refusesWhatItDoesNotUnderstand() {
        assertEquals(
                "x.ami:2 is not understood: C1? what",
                assertThrows(IOException.class, () -> Recording.parse("x.ami", List.of("C1 open", "C1? what")))
                        .getMessage());
        assertThrows(IOException.class, () -> Recording.parse("x.ami", List.of("@wishes none")));
        assertThrows("there are two kinds of connections", IOException.class, () -> step("X1> GET / HTTP/1.0"));
    }
}
