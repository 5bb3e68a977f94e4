package org.patchbay.benchmarks.load;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.patchbay.benchmarks.check.Faults;

/** The driver finds what a server does wrong. */
public class FaultyServerTest {
    private static final Scenario EVENTS = new FanOut("events", 3, 1, Pace.of(500), 0, 0.5);

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    @Rule
    public final FaultyServer server = new FaultyServer();

    private Figures measure(Scenario scenario, FaultyServer.Fault fault) throws MeasurementException {
        try (Lab lab = new Lab(server.with(fault), true, PATIENCE)) {
            return scenario.run(lab);
        }
    }

    private void expect(Faults.Kind kind, Figures figures) {
        assertEquals(figures.toString(), 1, figures.faults().count(kind));
    }

    @Test
    public void measuresAServerThatDoesAllRight() throws Exception {
        Figures figures = measure(EVENTS, FaultyServer.Fault.NONE);
        assertTrue(figures.toString(), figures.faults().none());
        assertTrue(figures.toString(), figures.value("rate").orElse(0) > 100);
        assertTrue(figures.toString(), figures.value("p50").orElse(0) > 0);
    }

    @Test
    public void tellsThatAnEventWasLost() throws Exception {
        expect(Faults.Kind.LOST, measure(EVENTS, FaultyServer.Fault.LOSES));
    }

    @Test
    public void tellsThatAnEventCameTwice() throws Exception {
        expect(Faults.Kind.DOUBLED, measure(EVENTS, FaultyServer.Fault.DOUBLES));
    }

    @Test
    public void tellsThatEventsHaveChangedPlaces() throws Exception {
        expect(Faults.Kind.OUT_OF_ORDER, measure(EVENTS, FaultyServer.Fault.SWAPS));
    }

    @Test
    public void tellsThatAnEventWasSpoiled() throws Exception {
        expect(Faults.Kind.DAMAGED, measure(EVENTS, FaultyServer.Fault.SPOILS));
    }

    @Test
    public void tellsThatASessionWasClosed() throws Exception {
        expect(Faults.Kind.CLOSED, measure(EVENTS, FaultyServer.Fault.CLOSES));
    }

    @Test
    public void tellsThatAnAnswerWasWrong() throws Exception {
        Scenario pings = Questions.pings("pings", 2, 3, 0, 0.5);
        expect(Faults.Kind.WRONG_ANSWER, measure(pings, FaultyServer.Fault.ANSWERS_WRONG));
    }

    @Test
    public void measuresLogOns() throws Exception {
        Figures figures = measure(new Logins("logins", 2, false, 0, 0.5), FaultyServer.Fault.NONE);
        assertTrue(figures.toString(), figures.faults().none());
        assertTrue(figures.toString(), figures.value("rate").orElse(0) > 1);
    }
}
