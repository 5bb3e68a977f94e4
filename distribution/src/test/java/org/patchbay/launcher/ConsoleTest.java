package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

/** What a person sees, in the foreground and through the pipe of a background start. */
public class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    public void inTheForegroundSpeaksPlainlyAndComplainsOnStandardError() {
        Console console = Console.of(stream(out), stream(err));
        console.say("It runs\non two ports");
        console.complain("Port taken");
        console.finish(ExitCode.PORT_TAKEN);
        assertEquals("It runs\non two ports\n", text(out));
        assertEquals("patchbay: Port taken\n", text(err));
    }

    @Test
    public void throughAPipeMarksEveryLineAndEndsWithTheExitCode() {
        Console console = Console.toPipe(stream(out));
        console.say("It runs\non two ports");
        console.complain("Port taken");
        console.finish(ExitCode.PORT_TAKEN);
        assertEquals("out It runs\nout on two ports\nerr patchbay: Port taken\nexit 5\n", text(out));
    }

    @Test
    public void afterTheEndAPipeTakesNothingMore() {
        Console console = Console.toPipe(stream(out));
        console.finish(ExitCode.OK);
        console.say("Too late");
        console.finish(ExitCode.FAILED);
        assertEquals("exit 0\n", text(out));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
