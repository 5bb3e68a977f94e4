package org.patchbay.pack.pbx.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.state.DeviceStates;

/** All conferences by name. There are never more of them than channels. Used by the loop. */
final class Conferences {
    /** In front of the name of a conference in hints. */
    private static final String DEVICE = "confbridge";

    private final Exchange exchange;
    private final DeviceStates devices;
    private final Map<String, Conference> conferences = new LinkedHashMap<>();

    Conferences(Exchange exchange, DeviceStates devices) {
        this.exchange = exchange;
        this.devices = devices;
        devices.add(DEVICE, this::state);
    }

    private DeviceState state(String device) {
        String wanted = device.substring(DEVICE.length() + 1);
        return conferences.keySet().stream().anyMatch(wanted::equalsIgnoreCase)
                ? DeviceState.INUSE
                : DeviceState.NOT_INUSE;
    }

    Optional<Conference> find(String name) {
        return Optional.ofNullable(conferences.get(name));
    }

    /** All of them, the oldest first. */
    List<Conference> all() {
        return List.copyOf(conferences.values());
    }

    /** The conference of that name, which begins now if there is none. */
    Conference open(String name, BridgeProfile profile) {
        Conference known = conferences.get(name);
        if (known != null) {
            return known;
        }
        Conference opened = new Conference(name, profile, exchange, this::close);
        conferences.put(name, opened);
        exchange.publish(ConferenceEvents.start(opened));
        devices.changed(DEVICE + ":" + name);
        return opened;
    }

    private void close(Conference conference) {
        if (conferences.remove(conference.name(), conference)) {
            exchange.publish(ConferenceEvents.end(conference));
            devices.changed(DEVICE + ":" + conference.name());
        }
    }
}
