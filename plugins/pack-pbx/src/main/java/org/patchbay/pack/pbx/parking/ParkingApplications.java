package org.patchbay.pack.pbx.parking;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Talk;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The applications Park and ParkedCall. Used by the loop. */
final class ParkingApplications {
    private static final Logger LOG = LoggerFactory.getLogger(ParkingApplications.class);

    /** How long the sound takes that says that nobody is there. */
    private static final Duration REFUSAL = Duration.ofSeconds(1);

    private static final int MILLIS = 1000;

    /** Who sent the call here by a transfer. */
    private static final String TRANSFERER = "BLINDTRANSFER";

    private final ParkingLots lots;

    ParkingApplications(ParkingLots lots) {
        this.lots = lots;
    }

    /** {@code Park([timeout[,context[,extension[,priority[,options[,lot]]]]]])}. */
    void park(Execution run) {
        Channel channel = run.channel();
        String name = run.arguments().get(5).strip();
        Optional<ParkingLot> lot = name.isEmpty() ? Optional.of(lots.of(channel)) : lots.find(name);
        ParkingRequest request = request(run);
        OptionalInt space = lot.isPresent() ? lots.space(lot.get(), channel, request) : OptionalInt.empty();
        if (channel.hangupRequested() || space.isEmpty()) {
            LOG.warn("{}: there is no place to park in '{}'", channel, name);
            run.done();
            return;
        }
        run.release();
        lots.park(channel, lot.get(), space.getAsInt(), request);
    }

    private static ParkingRequest request(Execution run) {
        Arguments arguments = run.arguments();
        String transferer = run.channel().variable(TRANSFERER);
        String options = arguments.get(4);
        return new ParkingRequest(
                transferer.isEmpty() ? run.channel().name() : transferer,
                DialTime.parse(arguments.get(0))
                        .map(millis -> millis.dividedBy(MILLIS))
                        .orElse(Duration.ZERO),
                back(arguments, run.channel().place()),
                options.contains("r"),
                options.contains("R"));
    }

    private static Optional<Place> back(Arguments arguments, Place here) {
        if (!arguments.has(1) && !arguments.has(2) && !arguments.has(3)) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                arguments.has(1) ? arguments.get(1).strip() : here.context(),
                arguments.has(2) ? arguments.get(2).strip() : here.extension(),
                Math.max(1, Numbers.whole(arguments.get(3).strip()).orElse(1))));
    }

    /** {@code ParkedCall([space[,lot]])}; without a space the first call that waits. */
    void fetch(Execution run) {
        Channel channel = run.channel();
        String name = run.arguments().get(1).strip();
        Optional<ParkingLot> lot = name.isEmpty() ? Optional.of(lots.of(channel)) : lots.find(name);
        String space = run.arguments().get(0).strip();
        Optional<ParkedCall> found = lot.flatMap(known ->
                space.isEmpty() ? known.first() : known.at(Numbers.whole(space).orElse(-1)));
        channel.answer();
        if (found.isEmpty() || found.get().channel().hangupRequested()) {
            run.after(REFUSAL, run::hangUp);
            return;
        }
        Channel parked = found.get().channel();
        lots.fetch(found.get(), channel);
        channel.billing().record().reached(parked.name());
        Talk talk = Talk.start(run, parked, run::hangUp);
        run.onAbort(talk::end);
    }
}
