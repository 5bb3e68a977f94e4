package org.patchbay.pack.pbx.parking;

import java.time.Duration;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Timer;

/** A call that waits in a space until it is fetched, or gives up, or its time is over. Used by the loop. */
final class ParkedCall implements Attendant {
    private final ParkingLots lots;
    private final ParkingLot lot;
    private final int space;
    private final Channel channel;
    private final ParkingRequest request;
    private final Duration limit;
    private final long began;
    private Timer timer = Timer.NONE;
    private boolean over;

    ParkedCall(ParkingLots lots, ParkingLot lot, int space, Channel channel, ParkingRequest request) {
        this.lots = lots;
        this.lot = lot;
        this.space = space;
        this.channel = channel;
        this.request = request;
        this.limit = request.limit().isZero() ? lot.settings().time() : request.limit();
        this.began = agenda().nanos();
    }

    /** Begins to wait; the channel is in nobody else's hands any more. */
    void begin() {
        channel.attend(this);
        channel.answer();
        if (request.ringing()) {
            channel.signal(Signal.RINGING);
        } else {
            String music = lot.settings().music();
            Music.start(channel, music.isEmpty() ? Music.DEFAULT_CLASS : music);
        }
        channel.exchange().publish(ParkingEvents.parked(this));
        timer = agenda().in(limit, () -> lots.timedOut(this));
    }

    private Agenda agenda() {
        return channel.exchange().agenda();
    }

    /** It waits no more; false if that was so before. */
    boolean end() {
        boolean waited = !over;
        over = true;
        timer.cancel();
        return waited;
    }

    ParkingLot lot() {
        return lot;
    }

    int space() {
        return space;
    }

    Channel channel() {
        return channel;
    }

    ParkingRequest request() {
        return request;
    }

    long secondsWaited() {
        return Duration.ofNanos(agenda().nanos() - began).toSeconds();
    }

    /** A second that has begun counts, as it does when the call is parked. */
    long secondsLeft() {
        Duration left = limit.minus(Duration.ofNanos(agenda().nanos() - began));
        return left.plusSeconds(1).minusNanos(1).toSeconds();
    }

    @Override
    public void hangupRequested(Channel ending) {
        lots.givenUp(this, channel);
        Music.stop(channel);
        channel.hangUp();
    }

    /** Somebody takes it out of its space by force. */
    @Override
    public void replaced(Channel from, Channel by) {
        lots.givenUp(this, by);
        Music.stop(by);
    }
}
