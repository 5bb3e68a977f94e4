package org.patchbay.pack.pbx.call;

import java.util.Optional;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.action.Reply;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.feature.Switchboard;

/** {@code Action: Redirect} sends one or two channels to a place in the dialplan (specification 14.5). */
final class Redirect implements ActionHandler {
    /** Characters of a message that names a channel. */
    private static final int MAX_MESSAGE = 255;

    private final Switchboard pbx;

    Redirect(Switchboard pbx) {
        this.pbx = pbx;
    }

    @Override
    public Reply handle(ActionCall call) throws ActionException {
        String name = required(call, "Channel");
        required(call, "Context");
        required(call, "Exten");
        required(call, "Priority");
        Place place = place(call, "");
        String extra = call.header("ExtraChannel");
        Place extraPlace = place;
        if (!extra.isEmpty() && !call.header("ExtraContext").isEmpty()) {
            required(call, "ExtraExten");
            required(call, "ExtraPriority");
            extraPlace = place(call, "Extra");
        }
        Channel channel = find(name, "Channel", "Redirect failed, channel not up.");
        if (extra.isEmpty()) {
            return AsyncGoto.send(pbx, channel, place)
                    ? Reply.success("Redirect successful")
                    : Reply.error("Redirect failed");
        }
        Channel second = find(extra, "ExtraChannel", "Redirect failed, extra channel not up.");
        return both(channel, place, second, extraPlace);
    }

    /**
     * Whoever runs the dialplan is told first: it goes on at its new place when the other is taken out of the call, and
     * would otherwise take that for the end of the call.
     */
    private Reply both(Channel first, Place place, Channel second, Place extraPlace) {
        boolean secondBefore = second.attendant() instanceof DialplanRun;
        if (secondBefore && !AsyncGoto.send(pbx, second, extraPlace)) {
            return Reply.error("Secondary redirect failed");
        }
        if (!AsyncGoto.send(pbx, first, place)) {
            return Reply.error("Redirect failed");
        }
        return secondBefore || AsyncGoto.send(pbx, second, extraPlace)
                ? Reply.success("Dual Redirect successful")
                : Reply.error("Secondary redirect failed");
    }

    private static String required(ActionCall call, String header) throws ActionException {
        String value = call.header(header);
        if (value.isEmpty()) {
            throw new ActionException(header + " not specified");
        }
        return value;
    }

    private Place place(ActionCall call, String prefix) throws ActionException {
        Place place = new Place(call.header(prefix + "Context"), call.header(prefix + "Exten"), 1);
        Optional<Integer> priority = Priority.of(pbx, call.header(prefix + "Priority"), place, "");
        if (priority.isEmpty() || priority.get() < 1) {
            throw new ActionException(prefix + "Priority is invalid");
        }
        return place.at(priority.get());
    }

    private Channel find(String name, String header, String notUp) throws ActionException {
        Optional<Channel> found = pbx.exchange().channels().find(name);
        if (found.isEmpty()) {
            String message = header + " does not exist: " + name;
            throw new ActionException(message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) : message);
        }
        if (found.get().hangupRequested()) {
            throw new ActionException(notUp);
        }
        return found.get();
    }
}
