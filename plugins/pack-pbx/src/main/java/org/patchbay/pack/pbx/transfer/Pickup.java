package org.patchbay.pack.pbx.transfer;

import static org.patchbay.api.message.EventCategory.CALL;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.application.Applications;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Leg;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelState;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.Masquerade;
import org.patchbay.pack.pbx.channel.Signal;

/** The applications Pickup and PickupChan: who runs them answers a call that rings elsewhere. Used by the loop. */
final class Pickup {
    /** Stands for a context, in front of which is the value of the variable of that name. */
    private static final String MARK = "PICKUPMARK";

    private static final String SEVERAL = "&";

    private final Exchange exchange;

    private Pickup(Exchange exchange) {
        this.exchange = exchange;
    }

    static void addTo(Applications applications, Exchange exchange) {
        Pickup pickup = new Pickup(exchange);
        applications.add("Pickup", pickup::byExtension).add("PickupChan", pickup::byName);
    }

    /** {@code Pickup(extension[@context][&...])}: a call of somebody who dialled that. */
    private void byExtension(Execution run) {
        take(run, wanted -> leg -> isFor(wanted, leg, run.channel()));
    }

    private static boolean isFor(String wanted, Leg leg, Channel by) {
        String[] parts = wanted.split("@", 2);
        String context = parts.length == 2 ? parts[1] : by.place().context();
        if (context.equals(MARK)) {
            return parts[0].equals(leg.channel().variable(MARK))
                    || parts[0].equals(leg.from().variable(MARK));
        }
        return leg.from().place().extension().equals(parts[0])
                && leg.from().place().context().equals(context);
    }

    /** {@code PickupChan(channel[&...])}: the channel that rings, or what its name begins with. */
    private void byName(Execution run) {
        take(run, wanted -> leg -> {
            String name = leg.channel().name();
            return name.equalsIgnoreCase(wanted) || name.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1);
        });
    }

    /** How one of the things in an argument is looked for. */
    private interface Search {
        Predicate<Leg> by(String wanted);
    }

    private void take(Execution run, Search search) {
        Channel channel = run.channel();
        Optional<Leg> found = Stream.of(run.arguments().get(0).split(SEVERAL))
                .map(String::strip)
                .filter(wanted -> !wanted.isEmpty())
                .flatMap(wanted -> ringing(channel).filter(search.by(wanted)))
                .findFirst();
        if (found.isEmpty()) {
            run.done();
            return;
        }
        Channel target = found.get().channel();
        channel.answer();
        exchange.publish(AmiEvent.of("Pickup", CALL)
                .with("Channel", channel.name())
                .with("TargetChannel", target.name())
                .about(channel, target));
        Masquerade.over(channel, target);
        found.get().signalled(target, Signal.ANSWER);
    }

    private Stream<Leg> ringing(Channel by) {
        return exchange.channels().all().stream()
                .filter(channel -> channel.state() == ChannelState.RINGING && channel != by)
                .filter(channel -> !channel.hangupRequested() && channel.attendant() instanceof Leg)
                .map(channel -> (Leg) channel.attendant())
                .filter(leg -> !leg.over() && leg.from() != by);
    }
}
