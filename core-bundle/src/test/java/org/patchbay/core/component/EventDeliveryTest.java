package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.ChannelView;
import org.patchbay.api.message.EventCategory;
import org.patchbay.core.bus.EventFormat;
import org.patchbay.testkit.Await;

/** Who sees which events, and what becomes of those who do not read. */
public class EventDeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Rule
    public final RunningManager manager = new RunningManager();

    private void publish(String name, EventCategory category) {
        manager.core().stream().publish(AmiEvent.of(name, category));
    }

    private static String packet(String name, String category) {
        return "Event: " + name + "\r\nPrivilege: " + category + ",all\r\n\r\n";
    }

    @Test
    public void onlyWhatIsReadableAndAskedForIsSeen() {
        Line user = manager.login("userev", "userpw", "on");
        Line admin = manager.login("admin", "adminpw", "call,user");
        publish("Call", EventCategory.CALL);
        publish("User", EventCategory.USER);
        publish("System", EventCategory.SYSTEM);
        user.expect(packet("User", "user"));
        admin.expect(packet("Call", "call") + packet("User", "user"));
        assertEquals("", user.taken() + admin.taken());
    }

    @Test
    public void aChangeOfTheMaskConcernsOnlyWhatComesLater() {
        Line line = manager.login("admin", "adminpw", "user");
        line.stopReading();
        publish("One", EventCategory.USER);
        line.message("Action: Events", "EventMask: call");
        publish("Two", EventCategory.USER);
        publish("Three", EventCategory.CALL);
        line.readAgain();
        line.expect(packet("One", "user") + "Response: Success\r\nEvents: On\r\n\r\n" + packet("Three", "call"));
    }

    @Test
    public void aFilterConcernsOnlyItsSession() {
        Line filtered = manager.login("admin", "adminpw", "user");
        Line other = manager.login("admin", "adminpw", "user");
        filtered.message("Action: Filter", "Operation: Add", "Filter: !Event: B[a-z]*d");
        filtered.expect("Response: Success\r\nMessage: Success\r\n\r\n");
        publish("Bad", EventCategory.USER);
        publish("Good", EventCategory.USER);
        filtered.expect(packet("Good", "user"));
        other.expect(packet("Bad", "user") + packet("Good", "user"));
    }

    @Test
    public void eventsComeBetweenTheLinesOfAMessageButNeverInsideAnAnswer() {
        Line line = manager.login("admin", "adminpw", "user");
        line.send("Action: Events\r\nEvent");
        publish("Between", EventCategory.USER);
        line.expect(packet("Between", "user"));
        line.send("Mask: user\r\n\r\n");
        line.expect("Response: Success\r\nEvents: On\r\n\r\n");
    }

    @Test
    public void whoFallsBehindTooFarIsEndedAndNobodyElse() {
        Line healthy = manager.login("admin", "adminpw", "user");
        Line stalled = manager.login("admin", "adminpw", "user");
        stalled.stopReading();
        for (int i = 0; i < 500 && !stalled.isClosed(); i++) {
            publish("Number" + i, EventCategory.USER);
            healthy.expect(packet("Number" + i, "user"));
        }
        stalled.awaitClosed();
        publish("Last", EventCategory.USER);
        healthy.expect(packet("Last", "user"));
        assertTrue(manager.core().sessions().overruns() >= 1);
    }

    @Test
    public void whoDoesNotReadForTheWriteTimeoutIsEnded() {
        Line line = manager.login("userev", "userpw", "user");
        line.stopReading();
        publish("One", EventCategory.USER);
        line.awaitClosed();
    }

    @Test
    public void thoseWhoMayReadTheClassSystemAreToldWhoWasEnded() {
        Line watcher = manager.login("admin", "adminpw", "system");
        Line line = manager.login("userev", "userpw", "user");
        line.stopReading();
        publish("One", EventCategory.USER);
        line.awaitClosed();
        String event = watcher.takeUntil("Reason: it took no output for 100 ms\r\n\r\n");
        assertTrue(event, event.contains("Event: SlowReader\r\nPrivilege: system,all\r\nAccount: userev\r\n"));
    }

    @Test
    public void waitEventAnswersWithWhatHappenedMeanwhile() {
        Line line = manager.login("admin", "adminpw", "user");
        line.message("Action: WaitEvent", "ActionID: w");
        Await.during(Duration.ofMillis(50), "it waits", () -> line.taken().isEmpty());
        publish("It", EventCategory.USER);
        line.expect("Response: Success\r\nActionID: w\r\nMessage: Waiting for Event completed.\r\n\r\n"
                + packet("It", "user") + "Event: WaitEventComplete\r\nActionID: w\r\n\r\n");
    }

    @Test
    public void waitEventEndsWhenNoInputCanComeAnyMore() {
        Line line = manager.login("admin", "adminpw", "user");
        line.message("Action: WaitEvent");
        line.endInput();
        line.expect(
                "Response: Success\r\nMessage: Waiting for Event completed.\r\n\r\nEvent: WaitEventComplete\r\n\r\n");
        line.awaitClosed();
    }

    @Test
    public void waitEventLeavesNothingBehindWhenItsSessionEnds() {
        Line line = manager.login("admin", "adminpw", "user");
        line.message("Action: WaitEvent");
        line.hangUp();
        Await.await(
                PATIENCE, "the session is gone", () -> manager.core().sessions().isEmpty());
        publish("Later", EventCategory.USER);
    }

    @Test
    public void whatIsConfiguredIsAddedToEveryEvent() {
        ChannelView channel = new ChannelView() {
            @Override
            public String name() {
                return "SIP/a:1-01";
            }

            @Override
            public String uniqueId() {
                return "1.1";
            }

            @Override
            public String variable(String name) {
                return name.equals("SET") ? "yes" : "";
            }
        };
        manager.core().stream().format(new EventFormat(true, true, List.of("SET", "NOT")));
        Line line = manager.login("admin", "adminpw", "call");
        manager.core().stream()
                .publish(AmiEvent.of("Newchannel", EventCategory.CALL)
                        .with("Channel", "SIP/a:1-01")
                        .about(channel));
        String text = line.takeUntil("\r\n\r\n");
        assertTrue(
                text,
                text.matches(
                        "Event: Newchannel\r\nPrivilege: call,all\r\nTimestamp: \\d+\\.\\d{6}\r\nSequenceNumber: 0\r\n"
                                + "File: EventDeliveryTest.java\r\nLine: \\d+\r\nFunc: whatIsConfiguredIsAddedToEveryEvent\r\n"
                                + "Channel: SIP/a:1-01\r\nChanVariable\\(SIP/a:1-01\\): SET=yes\r\n"
                                + "ChanVariable\\(SIP/a:1-01\\): NOT=\r\n\r\n"));
    }
}
