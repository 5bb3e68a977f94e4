package org.patchbay.pack.pbx.parking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Switchboard;

/** All parking lots, and what can be done with calls in them. Used by the loop. */
final class ParkingLots {
    /** Who adds the extensions, as Asterisk names it in lists. */
    private static final String REGISTRAR = "features";

    private static final String PREFIX = "parkinglot_";

    private final Switchboard pbx;
    private final Map<String, ParkingLot> lots = new LinkedHashMap<>();
    private final Comeback comeback;

    ParkingLots(Switchboard pbx) {
        this.pbx = pbx;
        this.comeback = new Comeback(pbx);
    }

    /** From now on there are these lots. One that is gone takes nobody any more, and is there until it is empty. */
    void configure(List<LotSettings> settings) {
        lots.values()
                .removeIf(lot -> lot.calls().isEmpty()
                        && settings.stream().noneMatch(next -> key(next.name()).equals(key(lot.name()))));
        for (LotSettings next : settings) {
            ParkingLot lot = lots.get(key(next.name()));
            if (lot == null) {
                lots.put(key(next.name()), new ParkingLot(next));
            } else {
                lot.configure(next);
            }
        }
        describe();
        describeParked();
    }

    /** The extensions that park, and the hints of the spaces. */
    private void describe() {
        Map<String, List<ConfEntry>> contexts = new LinkedHashMap<>();
        for (ParkingLot lot : lots.values()) {
            LotSettings.Spaces spaces = lot.settings().spaces();
            List<ConfEntry> lines = contexts.computeIfAbsent(spaces.context(), name -> new ArrayList<>());
            if (!spaces.extension().isEmpty()) {
                String arguments = lot.name().equals(LotSettings.DEFAULT) ? "" : ",,,,," + lot.name();
                lines.add(line(spaces.extension() + ",1,Park(" + arguments + ")"));
            }
            for (int space = spaces.first(); spaces.hints() && space <= spaces.last(); space++) {
                lines.add(line(space + ",hint,park:" + space + "@" + spaces.context()));
            }
        }
        pbx.extensions().add(REGISTRAR, sections(contexts));
    }

    /** The extensions that fetch: a space has one while a call is in it. */
    private void describeParked() {
        Map<String, List<ConfEntry>> contexts = new LinkedHashMap<>();
        for (ParkedCall call : calls()) {
            contexts.computeIfAbsent(call.lot().settings().spaces().context(), name -> new ArrayList<>())
                    .add(line(call.space() + ",1,ParkedCall(" + call.space() + ","
                            + call.lot().name() + ")"));
        }
        pbx.extensions().add(REGISTRAR + " parked", sections(contexts));
    }

    private static ConfEntry line(String extension) {
        return ConfEntry.of("exten", extension, REGISTRAR);
    }

    private static List<ConfSection> sections(Map<String, List<ConfEntry>> contexts) {
        return contexts.entrySet().stream()
                .map(context -> ConfSection.of(context.getKey(), REGISTRAR, context.getValue()))
                .toList();
    }

    Collection<ParkingLot> all() {
        return List.copyOf(lots.values());
    }

    /** All calls that wait, lot by lot. */
    List<ParkedCall> calls() {
        return lots.values().stream().flatMap(lot -> lot.calls().stream()).toList();
    }

    /** The lot of that name; its name may be given without what all but the first begin with. */
    Optional<ParkingLot> find(String name) {
        return Optional.ofNullable(lots.get(key(name))).or(() -> Optional.ofNullable(lots.get(PREFIX + key(name))));
    }

    /** The lot that a channel uses if nobody names one. */
    ParkingLot of(Channel channel) {
        String named = channel.variable("PARKINGLOT");
        String own =
                named.isEmpty() ? channel.variables().get("CHANNEL(parkinglot)").orElse("") : named;
        return find(own).orElseGet(() -> lots.get(LotSettings.DEFAULT));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Parks a channel. Whoever looked after it has let go of it.
     *
     * @param space from {@link #space}
     */
    void park(Channel channel, ParkingLot lot, int space, ParkingRequest request) {
        ParkedCall call = new ParkedCall(this, lot, space, channel, request);
        lot.put(call);
        call.begin();
        changed(call);
    }

    /** A free space of a lot for a channel, that of its variable PARKINGEXTEN if it can be. */
    OptionalInt space(ParkingLot lot, Channel channel, ParkingRequest request) {
        OptionalInt wanted = Numbers.whole(channel.variable("PARKINGEXTEN").strip());
        return request.random() && wanted.isEmpty() ? lot.free(pbx.random()) : lot.free(wanted);
    }

    /** Takes a call out of its space for somebody who will talk to it. */
    void fetch(ParkedCall call, Channel by) {
        leave(call);
        pbx.exchange().publish(ParkingEvents.fetched(call, by));
        Music.stop(call.channel());
    }

    /** The time of a call is over. */
    void timedOut(ParkedCall call) {
        leave(call);
        pbx.exchange().publish(ParkingEvents.timedOut(call));
        Music.stop(call.channel());
        comeback.send(call);
    }

    /** A call waits no longer. */
    void givenUp(ParkedCall call, Channel channel) {
        if (leave(call)) {
            pbx.exchange().publish(ParkingEvents.givenUp(call, channel));
        }
    }

    private boolean leave(ParkedCall call) {
        boolean waited = call.end();
        call.lot().remove(call);
        changed(call);
        return waited;
    }

    private void changed(ParkedCall call) {
        describeParked();
        pbx.devices()
                .changed("park:" + call.space() + "@"
                        + call.lot().settings().spaces().context());
    }

    /** What the space is doing that {@code park:701@parkedcalls} names. */
    DeviceState state(String device) {
        String[] parts = device.substring(device.indexOf(':') + 1).split("@", 2);
        OptionalInt space = Numbers.whole(parts[0]);
        List<ParkingLot> there = lots.values().stream()
                .filter(lot -> parts.length == 2
                        && lot.settings().spaces().context().equalsIgnoreCase(parts[1])
                        && space.isPresent()
                        && space.getAsInt() >= lot.settings().spaces().first()
                        && space.getAsInt() <= lot.settings().spaces().last())
                .toList();
        if (there.isEmpty()) {
            return DeviceState.INVALID;
        }
        return there.stream().anyMatch(lot -> lot.at(space.getAsInt()).isPresent())
                ? DeviceState.INUSE
                : DeviceState.NOT_INUSE;
    }
}
