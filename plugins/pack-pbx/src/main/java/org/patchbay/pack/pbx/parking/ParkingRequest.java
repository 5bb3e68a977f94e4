package org.patchbay.pack.pbx.parking;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Place;

/**
 * How a call shall be parked.
 *
 * @param from the name of the channel that parks it
 * @param limit how long it waits; zero for as long as is usual in the lot
 * @param back where it goes when its time is over, if that was said
 * @param ringing whether it hears ringing instead of music
 * @param random whether any space will do
 */
record ParkingRequest(String from, Duration limit, Optional<Place> back, boolean ringing, boolean random) {
    /** The usual way. */
    static ParkingRequest by(String from) {
        return new ParkingRequest(from, Duration.ZERO, Optional.empty(), false, false);
    }

    ParkingRequest limit(Duration other) {
        return new ParkingRequest(from, other, back, ringing, random);
    }
}
