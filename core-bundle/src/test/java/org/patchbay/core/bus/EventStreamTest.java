package org.patchbay.core.bus;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;
import static org.patchbay.api.message.EventCategory.CALL;
import static org.patchbay.api.message.EventCategory.REPORTING;
import static org.patchbay.api.message.EventCategory.USER;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** Who sees and hears of which event (specification 6.5, 7.2). */
public class EventStreamTest {
    private static final Audience.View ALL = Audience.View.unfiltered(Privileges.ALL);
    private static final Audience.View CALLS = viewOf(CALL);
    private static final Audience.View USERS = viewOf(USER);

    private final EventStream stream = new EventStream();

    private static Audience.View viewOf(EventCategory... categories) {
        return Audience.View.unfiltered(Privileges.of(categories));
    }

    private void publish(String name, EventCategory... categories) {
        stream.publish(AmiEvent.of(name, categories));
    }

    @Test
    public void aReaderSeesWhatComesAfterIt() {
        Scribe early = Scribe.joined(stream, ALL);
        publish("One", CALL);
        Scribe late = Scribe.joined(stream, ALL);
        publish("Two", USER);
        assertEquals(List.of("One", "Two"), early.names());
        assertEquals(List.of("Two"), late.names());
    }

    @Test
    public void anEventIsEncodedOnceForAll() {
        Scribe first = Scribe.joined(stream, ALL);
        Scribe second = Scribe.joined(stream, CALLS);
        publish("One", CALL);
        first.read();
        second.read();
        LoggedEvent event = first.take().get(0);
        assertSame(event, second.take().get(0));
        assertSame(event.bytes(), event.bytes());
        assertSame("what filters look at is made once, too", event.text(), event.text());
    }

    @Test
    public void nothingIsLoggedWhileNobodyReads() {
        publish("Unheard", CALL);
        assertEquals(0, stream.log().end().sequence());
        Scribe scribe = Scribe.joined(stream, ALL);
        scribe.leave();
        publish("Unheard", CALL);
        assertEquals(0, stream.log().end().sequence());
    }

    @Test
    public void allClassesOfAnEventMustBeReadable() {
        Scribe calls = Scribe.joined(stream, CALLS);
        Scribe both = Scribe.joined(stream, viewOf(CALL, REPORTING));
        publish("Both", CALL, REPORTING);
        publish("Call", CALL);
        publish("Nothing");
        assertEquals(List.of("Call", "Nothing"), calls.names());
        assertEquals(List.of("Both", "Call", "Nothing"), both.names());
    }

    @Test
    public void whoIsNotLoggedInSeesNothingAtAll() {
        Scribe silent = Scribe.joined(stream, Audience.View.NOTHING);
        Scribe none = Scribe.joined(stream, viewOf());
        publish("Call", CALL);
        publish("Nothing");
        assertEquals(List.of(), silent.names());
        assertEquals(List.of("Nothing"), none.names());
        assertEquals(0, silent.told().availablePermits());
    }

    @Test
    public void onlyThoseWhoSeeAnEventAreTold() {
        Scribe calls = Scribe.joined(stream, CALLS);
        Scribe moreCalls = Scribe.joined(stream, CALLS);
        Scribe users = Scribe.joined(stream, USERS);
        publish("Call", CALL);
        publish("Call", CALL);
        publish("User", USER);
        assertEquals(2, calls.told().availablePermits());
        assertEquals(2, moreCalls.told().availablePermits());
        assertEquals(1, users.told().availablePermits());
    }

    @Test
    public void readersOfEqualViewsFormOneAudience() {
        Scribe first = Scribe.joined(stream, CALLS);
        Scribe second = Scribe.joined(stream, viewOf(CALL));
        Scribe other = Scribe.joined(stream, USERS);
        assertSame(first.audience(), second.audience());
        assertNotSame(first.audience(), other.audience());
        first.leave();
        publish("Call", CALL);
        assertEquals("the other member is still told", 1, second.told().availablePermits());
        assertEquals(0, first.told().availablePermits());
    }

    @Test
    public void leavingTwiceIsLeavingOnce() {
        Scribe first = Scribe.joined(stream, ALL);
        Scribe second = Scribe.joined(stream, ALL);
        first.leave();
        first.leave();
        publish("Heard", CALL);
        assertEquals(List.of("Heard"), second.names());
    }

    @Test
    public void aChangeOfTheViewComesBetweenTwoEvents() {
        Scribe scribe = Scribe.joined(stream, CALLS);
        publish("Call1", CALL);
        publish("User1", USER);
        scribe.view(USERS);
        publish("Call2", CALL);
        publish("User2", USER);
        scribe.view(Audience.View.NOTHING);
        publish("User3", USER);
        scribe.view(ALL);
        publish("Call4", CALL);
        assertEquals(List.of("Call1", "User2", "Call4"), scribe.names());
    }

    @Test
    public void whoMovesAwayIsToldNoMoreAndWhoMovesBackOnlyOnce() {
        Scribe scribe = Scribe.joined(stream, CALLS);
        Scribe other = Scribe.joined(stream, CALLS);
        scribe.view(USERS);
        scribe.view(CALLS);
        scribe.view(CALLS);
        scribe.told().drainPermits();
        publish("Call", CALL);
        assertEquals(1, scribe.told().availablePermits());
        assertEquals(1, other.told().availablePermits());
        scribe.view(USERS);
        scribe.told().drainPermits();
        publish("Call", CALL);
        assertEquals(0, scribe.told().availablePermits());
        assertEquals(List.of("Call"), scribe.names());
    }

    @Test
    public void eventsAreKeptAsObjectsOnlyWhileSomebodyWantsThem() {
        Scribe scribe = Scribe.joined(stream, ALL);
        AmiEvent event = AmiEvent.of("One", CALL);
        stream.publish(event);
        stream.keep();
        stream.keep();
        stream.forget();
        stream.publish(event);
        stream.forget();
        stream.publish(event);
        scribe.read();
        List<LoggedEvent> seen = scribe.take();
        assertTrue(seen.get(0).event().isEmpty());
        assertSame(event, seen.get(1).event().orElseThrow());
        assertTrue(seen.get(2).event().isEmpty());
    }

    @Test
    public void waitersRunAfterEachEventWhoeverSeesIt() {
        Scribe.joined(stream, USERS);
        AtomicInteger runs = new AtomicInteger();
        Runnable waiter = runs::incrementAndGet;
        stream.addWaiter(waiter);
        publish("Call", CALL);
        publish("User", USER);
        stream.removeWaiter(waiter);
        publish("User", USER);
        assertEquals(2, runs.get());
    }

    @Test
    public void readersAreSweptFromTimeToTime() {
        Scribe scribe = Scribe.joined(stream, USERS);
        for (int i = 0; i < 256; i++) {
            publish("Call", CALL);
        }
        assertEquals(2, scribe.sweeps());
        assertEquals("who has nothing to read is moved on", 256, scribe.cursor().sequence());
        stream.sweepIfMoved();
        stream.sweepIfMoved();
        assertEquals("nothing was published in between", 3, scribe.sweeps());
    }

    @Test
    public void sequenceNumbersHaveNoGaps() {
        Scribe scribe = Scribe.joined(stream, ALL);
        for (int i = 1; i <= 5; i++) {
            publish("E" + i, CALL);
        }
        scribe.read();
        List<Long> numbers = scribe.take().stream().map(LoggedEvent::sequence).toList();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers);
        assertFalse(scribe.cursor().insideEvent());
    }
}
