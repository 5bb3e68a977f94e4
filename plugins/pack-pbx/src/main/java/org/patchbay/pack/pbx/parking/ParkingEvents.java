package org.patchbay.pack.pbx.parking;

import static org.patchbay.api.message.EventCategory.CALL;

import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelEvents;

/** The events about parked calls (specification 17.1), and their place in lists (16.2). */
final class ParkingEvents {
    private static final String LOT = "Parkinglot";
    private static final String FROM = "From";
    private static final String TIMEOUT = "Timeout";

    private ParkingEvents() {}

    static AmiEvent parked(ParkedCall call) {
        AmiEvent event = begin("ParkedCall", call, call.channel())
                .with(FROM, call.request().from())
                .with(TIMEOUT, call.secondsLeft());
        return ChannelEvents.withParties(event, call.channel())
                .with("Uniqueid", call.channel().uniqueId())
                .about(call.channel());
    }

    static AmiEvent fetched(ParkedCall call, Channel by) {
        AmiEvent event = begin("UnParkedCall", call, call.channel()).with(FROM, by.name());
        return ChannelEvents.withParties(event, call.channel())
                .with("Uniqueid", call.channel().uniqueId())
                .about(call.channel());
    }

    static AmiEvent timedOut(ParkedCall call) {
        return ended("ParkedCallTimeOut", call, call.channel());
    }

    static AmiEvent givenUp(ParkedCall call, Channel channel) {
        return ended("ParkedCallGiveUp", call, channel);
    }

    /** The last header is spelled in another way here than in the other two. */
    private static AmiEvent ended(String name, ParkedCall call, Channel channel) {
        return ChannelEvents.withParties(begin(name, call, channel), channel).with("UniqueID", channel.uniqueId());
    }

    private static AmiEvent begin(String name, ParkedCall call, Channel channel) {
        return AmiEvent.of(name, CALL)
                .with("Exten", call.space())
                .with("Channel", channel.name())
                .with(LOT, call.lot().name());
    }

    static AmiEvent item(ParkedCall call) {
        Channel channel = call.channel();
        return AmiEvent.of("ParkedCall")
                .with(LOT, call.lot().name())
                .with("Exten", call.space())
                .with("Channel", channel.name())
                .with(FROM, call.request().from())
                .with(TIMEOUT, call.secondsLeft())
                .with("Duration", call.secondsWaited())
                .with("CallerIDNum", channel.parties().caller().number())
                .with("CallerIDName", channel.parties().caller().name())
                .with("ConnectedLineNum", channel.parties().connected().number())
                .with("ConnectedLineName", channel.parties().connected().name());
    }
}
