package org.patchbay.benchmarks.check;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.Test;

/** What is missing, late or double in a row of numbers. */
public class SequenceTest {
    private final Sequence sequence = new Sequence(10);

    @Test
    public void countsWhatIsMissingInGapsAndAtTheEnd() {
        sequence.take(10);
        sequence.take(13);
        assertEquals(2, sequence.missing(14));
        assertEquals(5, sequence.missing(17));
    }

    @Test
    public void fillsAGapFromItsMiddle() {
        sequence.take(15);
        assertEquals(Sequence.Verdict.LATE, sequence.take(12));
        assertEquals(Sequence.Verdict.DOUBLE, sequence.take(12));
        assertEquals(Sequence.Verdict.LATE, sequence.take(10));
        assertEquals(Sequence.Verdict.LATE, sequence.take(14));
        assertEquals(2, sequence.missing(16));
    }

    @Test
    public void takesEveryNumberOnceInAnyOrder() {
        List<Long> numbers = new ArrayList<>(LongStream.range(10, 200).boxed().toList());
        Collections.shuffle(numbers, new Random(3));
        for (long number : numbers) {
            Sequence.Verdict verdict = sequence.take(number);
            assertEquals(number + " comes for the first time", false, verdict == Sequence.Verdict.DOUBLE);
        }
        assertEquals(0, sequence.missing(200));
        for (long number : numbers) {
            assertEquals(Sequence.Verdict.DOUBLE, sequence.take(number));
        }
    }

    @Test
    public void doesNotKnowWhatCameBeforeItBegan() {
        assertEquals(Sequence.Verdict.DOUBLE, sequence.take(9));
    }
}
