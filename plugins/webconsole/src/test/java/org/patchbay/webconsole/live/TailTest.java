package org.patchbay.webconsole.live;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.EventCategory;

/** The events that a viewer is to see. */
public class TailTest {
    private static final AmiEvent HANGUP =
            AmiEvent.of("Hangup", EventCategory.CALL).with("Channel", "SIP/100-1");

    private static Tail tail(String classes, String text) {
        return new Tail(TailFilter.of(classes, text));
    }

    private static int seen(Tail tail, AmiEvent event) {
        tail.offer(event);
        return tail.batch().size();
    }

    @Test
    public void withoutAFilterEverythingIsSeen() {
        assertEquals(1, seen(tail("", ""), HANGUP));
        assertEquals(1, seen(tail("", ""), AmiEvent.of("Classless")));
    }

    @Test
    public void oneOfTheClassesIsEnough() {
        assertEquals(1, seen(tail("system,call", ""), HANGUP));
        assertEquals(0, seen(tail("system", ""), HANGUP));
        assertEquals(0, seen(tail("nonsense", ""), HANGUP));
    }

    @Test
    public void theTextMayStandInTheNameOrALineInAnyCase() {
        assertEquals(1, seen(tail("", "HANG"), HANGUP));
        assertEquals(1, seen(tail("", "sip/100"), HANGUP));
        assertEquals(0, seen(tail("", "sip/200"), HANGUP));
    }

    @Test
    public void whatComesTooFastIsCountedAndNotKept() {
        Tail tail = tail("", "");
        for (int i = 0; i < Tail.MOST_EVENTS + 7; i++) {
            tail.offer(HANGUP);
        }
        assertEquals(Tail.MOST_EVENTS, tail.batch().size());
        assertEquals(7, tail.leftOut());
        assertEquals(0, tail.leftOut());
        assertEquals(List.of(), tail.batch());
    }

    @Test
    public void aBatchThatIsLostIsCounted() {
        Tail tail = tail("", "");
        tail.lost(5);
        assertEquals(5, tail.leftOut());
    }
}
