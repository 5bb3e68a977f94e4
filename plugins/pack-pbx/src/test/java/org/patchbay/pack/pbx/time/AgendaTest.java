package org.patchbay.pack.pbx.time;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** What is done when. */
public class AgendaTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Agenda agenda = new Agenda(SimClock.stepped(START));
    private final List<String> done = new ArrayList<>();

    private void note(String what) {
        done.add(what + " at " + Duration.between(START, agenda.now()).toMillis());
    }

    @Test
    public void doesWhatIsDueInTheOrderOfTimesAndThenOfSetting() {
        agenda.in(Duration.ofMillis(20), () -> note("later"));
        agenda.in(Duration.ofMillis(10), () -> note("first"));
        agenda.in(Duration.ofMillis(10), () -> note("second"));
        agenda.advance(Duration.ofMillis(30));
        assertEquals(List.of("first at 10", "second at 10", "later at 20"), done);
        assertEquals(START.plusMillis(30), agenda.now());
    }

    @Test
    public void doesNothingThatIsNotYetDue() {
        agenda.in(Duration.ofMillis(10), () -> note("it"));
        agenda.advance(Duration.ofMillis(9));
        assertEquals(List.of(), done);
    }

    @Test
    public void givesATaskTheTimeItWasSetForHoweverFarTheClockJumps() {
        agenda.in(Duration.ofSeconds(1), () -> {
            note("one");
            agenda.in(Duration.ofSeconds(1), () -> note("two"));
        });
        agenda.advance(Duration.ofHours(1));
        assertEquals(List.of("one at 1000", "two at 2000"), done);
    }

    @Test
    public void doesNotDoWhatWasCancelled() {
        Timer timer = agenda.in(Duration.ofMillis(1), () -> note("it"));
        timer.cancel();
        agenda.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), done);
        assertFalse(timer.pending());
    }

    @Test
    public void goesOnWhenATaskFails() {
        agenda.soon(() -> {
            throw new IllegalStateException("as the test wants it");
        });
        agenda.soon(() -> note("next"));
        agenda.runDue();
        assertEquals(List.of("next at 0"), done);
    }

    @Test
    public void refusesMoreTasksThanItHasRoomForButForgetsCancelledOnesFirst() {
        for (int i = 0; i < Agenda.MAX_TASKS; i++) {
            agenda.in(Duration.ofSeconds(1), () -> {}).cancel();
        }
        agenda.in(Duration.ofSeconds(1), () -> {});
        assertEquals(1, agenda.size());
        for (int i = 1; i < Agenda.MAX_TASKS; i++) {
            agenda.in(Duration.ofSeconds(1), () -> {});
        }
        assertThrows(IllegalStateException.class, () -> agenda.soon(() -> {}));
    }

    @Test
    public void aClockRunsFasterThanTheWorld() {
        long[] world = {0};
        SimClock clock = new SimClock(START, () -> world[0], 10);
        Agenda fast = new Agenda(clock);
        fast.in(Duration.ofSeconds(10), () -> done.add("it"));
        assertEquals(1_000_000_000L, fast.worldNanosToNext());
        world[0] = 1_000_000_000L;
        fast.runDue();
        assertEquals(List.of("it"), done);
        clock.run(0);
        world[0] = 5_000_000_000L;
        fast.runDue();
        assertEquals(START.plusSeconds(10), fast.now());
    }
}
