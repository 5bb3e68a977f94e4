package org.patchbay.pack.pbx.parking;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.CALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.pack.pbx.application.Talk;
import org.patchbay.pack.pbx.application.TalkKeys;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.transfer.FeatureMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parking lots, by {@code features.conf}. Their actions are documented in {@code OSGI-INF/ami}. */
public final class ParkingFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(ParkingFeature.class);
    private static final String FILE = "features.conf";
    private static final String MODULE = "features";
    private static final String COLUMNS = "%-5s %-32.32s %-20.20s %-28.28s %7s";

    private final Switchboard pbx;
    private final ParkingLots lots;

    /** The lots of the file, with their applications and extensions. */
    public ParkingFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.lots = new ParkingLots(pbx);
        ParkingApplications applications = new ParkingApplications(lots);
        pbx.applications().add("Park", applications::park).add("ParkedCall", applications::fetch);
        pbx.devices().add("park", lots::state);
        load();
    }

    private void load() {
        ConfFile file = pbx.conf().apply(FILE);
        lots.configure(LotReader.read(file, LOG::warn));
        String code = FeatureMap.code(file, "parkcall", "", LOG::warn);
        pbx.keys().put(new TalkKeys.Key("parkcall", 'k', code, this::park));
    }

    /** Who presses the code parks the other party, and leaves. */
    private void park(Talk talk, Channel by) {
        new ParkingActions(pbx, lots).park(talk.other(by), by, lots.of(by), ParkingRequest.by(by.name()));
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        ParkingActions handlers = new ParkingActions(pbx, lots);
        actions.add(of("Park", CALL).synopsis("Park a channel. "), handlers::park)
                .add(of("ParkedCalls").synopsis("List parked calls. "), handlers::parkedCalls)
                .add(of("Parkinglots").synopsis("Get a list of parking lots "), handlers::parkingLots);
    }

    @Override
    public void commands(LoopCommands commands) {
        commands.add("parkedcalls show", "", "Shows the calls that are parked, lot by lot.", this::show);
    }

    private List<String> show(CommandCall call) throws CommandException {
        call.expect(0, 0);
        List<String> lines = new ArrayList<>();
        lines.add(row("Num", "Channel", "Context", "From", "Timeout"));
        for (ParkingLot lot : lots.all()) {
            lines.add("*** Parking lot: " + lot.name());
            for (ParkedCall parked : lot.calls()) {
                lines.add(row(
                        Integer.toString(parked.space()),
                        parked.channel().name(),
                        lot.settings().spaces().context(),
                        parked.request().from(),
                        parked.secondsLeft() + "s"));
            }
            lines.add("---");
            lines.add(count(lot.calls().size()) + " in parking lot " + lot.name() + ".");
        }
        lines.add("---");
        lines.add(count(lots.calls().size()) + " in total.");
        return lines;
    }

    private static String row(String space, String channel, String context, String from, String left) {
        return String.format(Locale.ROOT, COLUMNS, space, channel, context, from, left);
    }

    private static String count(int calls) {
        return calls == 1 ? "1 parked call" : calls + " parked calls";
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || module.equalsIgnoreCase(MODULE);
        if (meant) {
            load();
        }
        return meant;
    }

    @Override
    public List<String> modules() {
        return List.of(MODULE);
    }
}
