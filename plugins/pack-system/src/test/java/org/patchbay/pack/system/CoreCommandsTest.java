package org.patchbay.pack.system;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.runtime.CallCounter;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.testkit.AmiTest;
import org.patchbay.testkit.CommandTest;

/** The commands that begin with core and logger. */
public class CoreCommandsTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final FakeServer server = new FakeServer();
    private final Calls calls = new Calls();
    private final CoreSettings settings =
            new CoreSettings(Path.of("no-such-directory"), "11.25.3-patchbay-1.0.0", () -> true, () -> false);
    private final ServerTimes times = new ServerTimes(
            START, () -> server.lastReload, Clock.fixed(START.plusSeconds(2 * 86_400 + 3_661), ZoneOffset.UTC));
    private final CoreCommands core = new CoreCommands(settings, times, calls);
    private final ShowHelp help = new ShowHelp(server);

    /** Clients such as asterisk-java look for the word and the number in front. */
    @Test
    public void theVersionBeginsAsClientsExpectIt() {
        String text = CommandTest.run(core, "core show version");
        assertTrue(text, text.matches("Asterisk 11\\.25\\.3-patchbay-1\\.0\\.0 on Java \\S+, .*\n"));
    }

    @Test
    public void theUptimeIsInWordsOrSeconds() {
        assertEquals(
                "System uptime: 2 days, 1 hour, 1 minute, 1 second\nLast reload: 2 days, 1 hour, 1 minute, 1 second\n",
                CommandTest.run(core, "core show uptime"));
        server.lastReload = Optional.of(START.plusSeconds(2 * 86_400 + 3_661));
        assertEquals("System uptime: 176461\nLast reload: 0\n", CommandTest.run(core, "core show uptime SECONDS"));
        assertTrue(CommandTest.run(core, "core show uptime").endsWith("Last reload: 0 seconds\n"));
        assertTrue(CommandTest.run(core, "core show uptime days").startsWith("Usage: core show uptime [seconds]\n"));
    }

    @Test
    public void theSettingsAreThoseOfTheAction() {
        String text = CommandTest.run(core, "core show settings");
        assertTrue(text, text.startsWith("\nPBX Core settings\n-----------------\n"));
        for (String line : List.of(
                "  Version:                     11.25.3-patchbay-1.0.0\n",
                "  Maximum calls:               Not set\n",
                "  Maximum load average:        0.000000\n",
                "  Startup time:                03:04:05\n",
                "  User name and group:         /\n",
                "  Manager (AMI):               Enabled\n",
                "  Web Manager (AMI/HTTP):      Disabled\n",
                "  Call data records:           Disabled\n")) {
            assertTrue(line + " in " + text, text.contains(line));
        }
    }

    /** A telephone system with two calls. */
    private static final class TwoCalls implements CallCounter {
        @Override
        public int current() {
            return 1;
        }

        @Override
        public long processed() {
            return 2;
        }
    }

    @Test
    public void callsAreCountedByWhoeverHasThem() {
        assertEquals("0 active calls\n0 calls processed\n", CommandTest.run(core, "core show calls"));
        CallCounter counter = new TwoCalls();
        calls.come(counter);
        assertEquals("1 active call\n2 calls processed\n", CommandTest.run(core, "core show calls"));
        assertEquals(
                "1",
                AmiTest.run(new CoreStatus(times, calls), "Action: CoreStatus")
                        .get(0)
                        .header("CoreCurrentCalls"));
        calls.go(counter);
        assertEquals("0 active calls\n0 calls processed\n", CommandTest.run(core, "core show calls"));
    }

    @Test
    public void helpListsCommandsOrShowsTheUsageOfOne() {
        assertEquals(
                "                 tide show all -- Shows all.\n                     Tide Show -- Shows.\n"
                        + "                      tide set -- Sets.\n",
                CommandTest.run(help, "core show help"));
        assertEquals("Usage: tide show [x]\n", CommandTest.run(help, "core show help TIDE show"));
        assertEquals(
                "                 tide show all -- Shows all.\n                     Tide Show -- Shows.\n",
                CommandTest.run(help, "core show help tide sh"));
        assertEquals("No such command 'ebb show'.\n", CommandTest.run(help, "core show help ebb show"));
    }

    /** A line that is being typed. */
    private record Typed(List<String> words, List<String> arguments) implements CommandCall {
        @Override
        public Optional<ManagerSession> session() {
            return Optional.empty();
        }
    }

    @Test
    public void helpCompletesTheNextWord() {
        List<String> words = List.of("core", "show", "help");
        assertEquals(List.of("tide", "Tide"), help.complete(new Typed(words, List.of()), "t"));
        assertEquals(List.of("show", "Show", "set"), help.complete(new Typed(words, List.of("tide")), ""));
        assertEquals(List.of("all"), help.complete(new Typed(words, List.of("tide", "show")), ""));
    }

    @Test
    public void logFilesAreRotatedInSilence() {
        LoggerRotate rotate = new LoggerRotate(server);
        LoggerCommands commands = new LoggerCommands(rotate, server);
        assertEquals("", CommandTest.run(commands, "logger rotate"));
        assertEquals("", CommandTest.run(commands, "logger reload"));
        assertEquals(
                "Rotated Logger",
                AmiTest.run(rotate, "Action: LoggerRotate").get(0).header("Message"));
        assertEquals(List.of("rotate", "reload logger", "rotate"), server.journal);
        server.logBroken = true;
        assertEquals("Could not rotate the log files\n", CommandTest.run(commands, "logger rotate"));
        assertEquals("Error", AmiTest.run(rotate, "Action: LoggerRotate").get(0).header("Response"));
    }
}
