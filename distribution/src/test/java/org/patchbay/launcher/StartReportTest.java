package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** The lines in which the core tells how its start went. */
public class StartReportTest {
    private static final Duration NO_TIME = Duration.ofMillis(1);

    private final StartReport report = new StartReport();

    @Test
    public void givesTheAddressesInTheOrderOfTheReport() throws Exception {
        report.accept("listening 127.0.0.1:5038");
        report.accept("listening [::1]:5039 (TLS)");
        report.accept("ready");
        assertEquals(List.of("127.0.0.1:5038", "[::1]:5039 (TLS)"), report.await(NO_TIME));
    }

    @Test
    public void aServerWithoutListenersCanBeReady() throws Exception {
        report.accept("ready");
        assertEquals(List.of(), report.await(NO_TIME));
    }

    @Test
    public void theKindOfAFailureDecidesTheExitCodeAndIsNotShown() {
        assertFailure(ExitCode.PORT_TAKEN, "Port 5038 is in use.", "failed port: Port 5038 is in use.");
        assertFailure(
                ExitCode.CONFIGURATION, "manager.conf:7: no secret", "failed configuration: manager.conf:7: no secret");
        assertFailure(ExitCode.FAILED, "Out of threads", "failed start: Out of threads");
    }

    @Test
    public void aFailureWithoutAKnownKindIsShownWhole() {
        assertFailure(ExitCode.FAILED, "It broke: badly", "failed It broke: badly");
        assertFailure(ExitCode.FAILED, "It broke", "failed It broke");
    }

    @Test
    public void onlyTheFirstOutcomeCounts() throws Exception {
        report.accept("listening 127.0.0.1:5038");
        report.accept("ready");
        report.accept("failed port: too late");
        assertEquals(List.of("127.0.0.1:5038"), report.await(NO_TIME));
    }

    @Test
    public void silenceIsAFailureThatNamesTheLog() {
        report.accept("listening 127.0.0.1:5038");
        StartFailure failure = assertThrows(StartFailure.class, () -> report.await(NO_TIME));
        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertTrue(failure.getMessage().contains("log/patchbay.log"));
    }

    @Test
    public void aLineItDoesNotKnowIsTheReportersMistake() {
        assertThrows(IllegalArgumentException.class, () -> report.accept("redy"));
    }

    private static void assertFailure(ExitCode code, String message, String line) {
        StartReport failed = new StartReport();
        failed.accept(line);
        StartFailure failure = assertThrows(StartFailure.class, () -> failed.await(NO_TIME));
        assertEquals(code, failure.exitCode());
        assertEquals(message, failure.getMessage());
    }
}
