package org.patchbay.pack.pbx.parking;

import java.util.List;
import java.util.Optional;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.application.SingleRun;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.feature.Switchboard;

/** Where a call goes whose time in its space is over. Used by the loop. */
final class Comeback {
    private final Switchboard pbx;

    Comeback(Switchboard pbx) {
        this.pbx = pbx;
    }

    /** Sends it to the place that was said, or to who parked it, or where the lot sends it. */
    void send(ParkedCall call) {
        Channel channel = call.channel();
        String device = device(call.request().from());
        channel.setVariable("PARKINGSLOT", Integer.toString(call.space()));
        channel.setVariable("PARKEDLOT", call.lot().name());
        channel.setVariable("PARKER", device);
        LotSettings.Comeback comeback = call.lot().settings().comeback();
        if (call.request().back().isPresent()) {
            run(channel, call.request().back().get());
            return;
        }
        Optional<Applications.Named> dial = pbx.applications().find("Dial");
        boolean parkedItself = call.request().from().equals(channel.name());
        if (comeback.toOrigin() && !parkedItself && dial.isPresent()) {
            ring(channel, dial.get(), device, comeback);
        } else {
            elsewhere(channel, device, comeback.context());
        }
    }

    private static void ring(Channel channel, Applications.Named dial, String device, LotSettings.Comeback comeback) {
        channel.place(new Place("park-dial", flat(device), 1));
        SingleRun.start(
                channel, dial, device + "," + Math.max(1, comeback.ring().toSeconds()));
    }

    private void elsewhere(Channel channel, String device, String context) {
        Optional<Place> place =
                List.of(new Place(context, flat(device), 1), new Place(context, "s", 1), Place.DEFAULT).stream()
                        .filter(pbx.script()::exists)
                        .findFirst();
        if (place.isPresent()) {
            run(channel, place.get());
        } else {
            channel.requestHangup(HangupCause.NORMAL);
        }
    }

    private void run(Channel channel, Place place) {
        channel.place(place);
        DialplanRun.start(channel, pbx.script());
    }

    /** What has to be dialled to reach who is behind a channel. */
    static String device(String channel) {
        int dash = channel.lastIndexOf('-');
        return dash < 0 ? channel : channel.substring(0, dash);
    }

    private static String flat(String device) {
        return device.replace('/', '_');
    }
}
