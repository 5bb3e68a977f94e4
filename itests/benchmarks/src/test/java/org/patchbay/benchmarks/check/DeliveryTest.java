package org.patchbay.benchmarks.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.Test;

/** What one session receives, with a fault of each kind. */
public class DeliveryTest {
    private static final int EVENTS = 20;
    private static final int TAPE = 32_768;

    private final EventText text = new EventText(3, 8, 1, true);
    private final Faults faults = new Faults();
    private final Histogram latencies = new Histogram(1_000_000_000L, 3);
    private final Group group = new Group(text, 0, faults, latencies, TAPE);
    private final List<String> answers = new ArrayList<>();
    private final Delivery delivery = Delivery.toMember(group, answers::add);

    private void publish(int events) {
        for (int i = 0; i < events; i++) {
            group.publish(text.event(group.published()), 1_000);
        }
    }

    private byte[] stream(long... numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LongStream.of(numbers).forEach(number -> bytes.writeBytes(text.event(number)));
        return bytes.toByteArray();
    }

    private static long[] range(long from, long to) {
        return LongStream.range(from, to).toArray();
    }

    /** Hands the bytes over in pieces, as a client does: what was not taken comes again with the next piece. */
    private void receive(byte[] bytes, int piece) {
        int taken = 0;
        for (int end = Math.min(piece, bytes.length); taken < bytes.length; end = Math.min(end + piece, bytes.length)) {
            int before = taken;
            taken = delivery.accept(bytes, taken, end, 5_000);
            if (end == bytes.length && taken == before) {
                break;
            }
        }
    }

    private void expect(Faults.Kind kind, long count) {
        delivery.close();
        assertEquals(faults.toString(), count, faults.count(kind));
    }

    @Test
    public void isContentWithWhatHasToArriveHoweverItIsCut() {
        publish(EVENTS);
        byte[] all = stream(range(0, EVENTS));
        for (int piece = 1; piece <= all.length; piece += 7) {
            Faults none = new Faults();
            Group fresh = new Group(text, 0, none, latencies, TAPE);
            Delivery one = Delivery.toMember(fresh, answers::add);
            for (int i = 0; i < EVENTS; i++) {
                fresh.publish(text.event(i), 0);
            }
            int taken = 0;
            for (int end = piece; taken < all.length; end = Math.min(end + piece, all.length)) {
                taken = one.accept(all, taken, Math.min(end, all.length), 0);
            }
            one.close();
            assertTrue("cut at " + piece + ": " + none, none.none());
            assertEquals(EVENTS, one.received());
            assertEquals(0, fresh.outstanding());
        }
    }

    @Test
    public void noticesALostEvent() {
        publish(EVENTS);
        receive(stream(range(0, 7)), 100);
        receive(stream(range(8, EVENTS)), 100);
        expect(Faults.Kind.LOST, 1);
        assertEquals(EVENTS - 1, delivery.received());
    }

    @Test
    public void noticesThatTheLastEventsAreMissing() {
        publish(EVENTS);
        receive(stream(range(0, EVENTS - 3)), 1000);
        expect(Faults.Kind.LOST, 3);
    }

    @Test
    public void noticesADoubledEvent() {
        publish(EVENTS);
        receive(stream(0, 1, 2, 2, 3), 64);
        expect(Faults.Kind.DOUBLED, 1);
    }

    @Test
    public void noticesEventsThatHaveChangedPlaces() {
        publish(4);
        receive(stream(0, 2, 1, 3), 64);
        expect(Faults.Kind.OUT_OF_ORDER, 1);
        assertEquals("nothing is lost", 0, faults.count(Faults.Kind.LOST));
        assertEquals(4, delivery.received());
    }

    @Test
    public void noticesOneWrongByteWhereverItIs() {
        publish(3);
        byte[] right = stream(0, 1, 2);
        int length = text.event(0).length;
        for (int i = length; i < 2 * length - 4; i++) {
            byte[] wrong = right.clone();
            wrong[i] ^= 1;
            Faults found = new Faults();
            Group fresh = new Group(text, 0, found, latencies, TAPE);
            Delivery one = Delivery.toMember(fresh, answers::add);
            for (int event = 0; event < 3; event++) {
                fresh.publish(text.event(event), 0);
            }
            one.accept(wrong, 0, wrong.length, 0);
            one.close();
            assertEquals("byte " + i + ": " + found, 1, found.count(Faults.Kind.LOST));
        }
    }

    @Test
    public void noticesAnEventThatNobodyPublished() {
        publish(1);
        receive(stream(0, 1), 64);
        expect(Faults.Kind.DAMAGED, 1);
    }

    @Test
    public void noticesAnEventThatIsForOthers() {
        EventText grouped = new EventText(1, 4, 2, true);
        Group even = new Group(grouped, 0, faults, latencies, TAPE);
        Delivery toEven = Delivery.toMember(even, answers::add);
        even.publish(grouped.event(0), 0);
        even.publish(grouped.event(2), 0);
        for (long number : new long[] {0, 1, 2}) {
            byte[] event = grouped.event(number);
            toEven.accept(event, 0, event.length, 0);
        }
        toEven.close();
        assertEquals(faults.toString(), 1, faults.count(Faults.Kind.DAMAGED));
        assertEquals(2, toEven.received());
    }

    @Test
    public void goesOnBehindAFaultWithoutFindingMore() {
        publish(EVENTS);
        receive(stream(0, 1, 3), 100);
        receive(stream(range(4, EVENTS)), 100);
        expect(Faults.Kind.LOST, 1);
        assertEquals("0 doubled", 0, faults.count(Faults.Kind.DOUBLED));
        assertEquals(0, faults.count(Faults.Kind.DAMAGED));
    }

    @Test
    public void passesAnswersOn() {
        publish(2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.event(0));
        bytes.writeBytes(Octets.of("Response: Goodbye\r\n\r\n"));
        bytes.writeBytes(text.event(1));
        receive(bytes.toByteArray(), 10);
        delivery.close();
        assertTrue(faults.toString(), faults.none());
        assertEquals(List.of("Response: Goodbye\r\n\r\n"), answers);
    }

    @Test
    public void expectsNothingOfAGuestThatWasPublishedBeforeItCame() {
        publish(5);
        Delivery guest = Delivery.toGuest(group, answers::add);
        publish(5);
        byte[] bytes = stream(range(3, 10));
        guest.accept(bytes, 0, bytes.length, 0);
        guest.closeGuest();
        assertTrue(faults.toString(), faults.none());
        assertEquals(7, guest.received());
    }

    @Test
    public void noticesThatAGuestMissedItsFirstEvent() {
        publish(5);
        Delivery guest = Delivery.toGuest(group, answers::add);
        publish(5);
        byte[] bytes = stream(range(6, 10));
        guest.accept(bytes, 0, bytes.length, 0);
        guest.closeGuest();
        assertEquals(faults.toString(), 1, faults.count(Faults.Kind.LOST));
    }

    @Test
    public void measuresFromDueToReceived() {
        publish(1);
        receive(stream(0), 1000);
        assertEquals(1, latencies.getTotalCount());
        assertTrue(latencies.valuesAreEquivalent(4_000, latencies.getMaxValue()));
    }

    @Test
    public void checksEventsThatHaveLeftTheTapeAsStrictly() {
        publish(500);
        byte[] right = stream(range(0, 3));
        delivery.accept(right, 0, right.length, 0);
        byte[] wrong = stream(5);
        wrong[wrong.length - 6] ^= 1;
        delivery.accept(wrong, 0, wrong.length, 0);
        assertEquals(3, delivery.received());
        assertEquals(1, faults.count(Faults.Kind.DAMAGED));
    }
}
