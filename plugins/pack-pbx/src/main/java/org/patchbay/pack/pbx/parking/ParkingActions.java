package org.patchbay.pack.pbx.parking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Masquerade;
import org.patchbay.pack.pbx.feature.Listing;
import org.patchbay.pack.pbx.feature.Switchboard;

/** The actions on parking lots (specification 16.2). Used by the loop. */
final class ParkingActions {
    /** In front of the name of a channel that is about to be parked. */
    private static final String TEMPORARY = "Parked/";

    private final Switchboard pbx;
    private final ParkingLots lots;

    ParkingActions(Switchboard pbx, ParkingLots lots) {
        this.pbx = pbx;
        this.lots = lots;
    }

    Reply park(ActionCall call) throws ActionException {
        required(call, "Channel");
        required(call, "Channel2");
        Duration limit = limit(call.header("Timeout"));
        Channel channel = channel(call.header("Channel"));
        Channel parker = channel(call.header("Channel2"));
        String name = call.header("Parkinglot");
        Optional<ParkingLot> lot = name.isEmpty() ? Optional.of(lots.of(parker)) : lots.find(name);
        ParkingRequest request = ParkingRequest.by(parker.name()).limit(limit);
        return lot.isPresent() && park(channel, parker, lot.get(), request)
                ? Reply.success("Park successful")
                : Reply.error("Park failure");
    }

    /** Parks a channel, whatever it is doing, and ends who parks it; false if that cannot be. */
    boolean park(Channel channel, Channel parker, ParkingLot lot, ParkingRequest request) {
        OptionalInt space = lots.space(lot, channel, request);
        if (space.isEmpty()
                || channel.hangupRequested()
                || !pbx.exchange().channels().hasRoom(1)) {
            return false;
        }
        Channel parked = Masquerade.into(channel, TEMPORARY);
        parker.requestHangup(HangupCause.NORMAL);
        lots.park(parked, lot, space.getAsInt(), request);
        return true;
    }

    private static void required(ActionCall call, String header) throws ActionException {
        if (call.header(header).isEmpty()) {
            throw new ActionException(header + " not specified");
        }
    }

    private static Duration limit(String millis) throws ActionException {
        if (millis.isEmpty()) {
            return Duration.ZERO;
        }
        if (!millis.strip().matches("[0-9]{1,9}")) {
            throw new ActionException("Invalid timeout value.");
        }
        return Duration.ofMillis(Long.parseLong(millis.strip()));
    }

    private Channel channel(String name) throws ActionException {
        return pbx.exchange()
                .channels()
                .find(name)
                .orElseThrow(() -> new ActionException("Channel does not exist: " + name));
    }

    Reply parkedCalls(ActionCall call) {
        List<AmiEvent> items = lots.calls().stream()
                .map(ParkingEvents::item)
                .map(Listing.idAtEnd(call))
                .toList();
        AmiEvent complete = AmiEvent.of("ParkedCallsComplete").with("Total", items.size());
        return Listing.of(
                "Parked calls will follow", items, Listing.idAtEnd(call).apply(complete));
    }

    /** The items have no ActionID in Asterisk either. */
    Reply parkingLots(ActionCall call) {
        List<LotSettings> settings =
                lots.all().stream().map(ParkingLot::settings).toList();
        return Reply.write(out -> {
            out.sendAck("Parking lots will follow");
            settings.forEach(lot -> out.sendLines(List.of(
                    "Event: Parkinglot",
                    "Name: " + lot.name(),
                    "StartExten: " + lot.spaces().first(),
                    "StopExten: " + lot.spaces().last(),
                    "Timeout: " + lot.time().toSeconds(),
                    "")));
            out.sendEvent(AmiEvent.of("ParkinglotsComplete"));
        });
    }
}
