package org.patchbay.pack.pbx.parking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/** Numbered spaces, and the calls that wait in them. Used by the loop. */
final class ParkingLot {
    /** Changed when the file is read again. */
    private LotSettings settings;

    private final NavigableMap<Integer, ParkedCall> parked = new TreeMap<>();

    /** The space that was used last. */
    private int last;

    ParkingLot(LotSettings settings) {
        configure(settings);
    }

    void configure(LotSettings next) {
        settings = next;
        last = next.spaces().first() - 1;
    }

    LotSettings settings() {
        return settings;
    }

    String name() {
        return settings.name();
    }

    /** The calls that wait, by the numbers of their spaces. */
    Collection<ParkedCall> calls() {
        return List.copyOf(parked.values());
    }

    Optional<ParkedCall> at(int space) {
        return Optional.ofNullable(parked.get(space));
    }

    Optional<ParkedCall> first() {
        return parked.values().stream().findFirst();
    }

    /** A free space, the wanted one if that is free; nothing if all are taken. */
    OptionalInt free(OptionalInt wanted) {
        if (wanted.isPresent() && isFree(wanted.getAsInt())) {
            return wanted;
        }
        int count = settings.spaces().last() - settings.spaces().first() + 1;
        int begin = settings.spaces().next() ? last + 1 - settings.spaces().first() : 0;
        for (int i = 0; i < count; i++) {
            int space = settings.spaces().first() + (begin + i) % count;
            if (isFree(space)) {
                return OptionalInt.of(space);
            }
        }
        return OptionalInt.empty();
    }

    /** Any free space. */
    OptionalInt free(Random random) {
        List<Integer> all = new ArrayList<>();
        for (int space = settings.spaces().first(); space <= settings.spaces().last(); space++) {
            if (!parked.containsKey(space)) {
                all.add(space);
            }
        }
        return all.isEmpty() ? OptionalInt.empty() : OptionalInt.of(all.get(random.nextInt(all.size())));
    }

    private boolean isFree(int space) {
        return space >= settings.spaces().first() && space <= settings.spaces().last() && !parked.containsKey(space);
    }

    void put(ParkedCall call) {
        parked.put(call.space(), call);
        last = call.space();
    }

    void remove(ParkedCall call) {
        parked.remove(call.space(), call);
    }
}
