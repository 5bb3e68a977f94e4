package org.patchbay.pack.pbx.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.application.TalkKeys;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transfers by digits, by {@code features.conf}, and the applications that take calls which ring elsewhere. */
public final class TransferFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(TransferFeature.class);
    private static final String FILE = "features.conf";
    private static final String MODULE = "features";
    private static final int MILLIS = 1000;

    private final Switchboard pbx;

    /** Changed when the file is read again. */
    private TransferSettings settings;

    /** The codes of the file. */
    public TransferFeature(Switchboard pbx) {
        this.pbx = pbx;
        Pickup.addTo(pbx.applications(), pbx.exchange());
        load();
    }

    private void load() {
        ConfFile file = pbx.conf().apply(FILE);
        settings = TransferSettings.read(file);
        pbx.keys()
                .pause(DialTime.parse(file.value("general", "featuredigittimeout"))
                        .map(millis -> millis.dividedBy(MILLIS))
                        .orElse(Duration.ofSeconds(1)));
        key(file, "blindxfer", 't', "#", (talk, by) -> BlindTransfer.start(pbx, settings, talk, by));
        key(file, "atxfer", 't', "*2", (talk, by) -> Consultation.start(pbx, settings, talk, by));
        key(file, "disconnect", 'h', "*", (talk, by) -> by.requestHangup(HangupCause.NORMAL));
    }

    private void key(ConfFile file, String name, char right, String usual, TalkKeys.Action action) {
        pbx.keys().put(new TalkKeys.Key(name, right, FeatureMap.code(file, name, usual, LOG::warn), action));
    }

    @Override
    public void define(LoopActions actions) {
        // Atxfer is one of the actions on calls: it presses the digits.
    }

    @Override
    public void commands(LoopCommands commands) {
        commands.add("features show", "", "Shows what parties of a call can do by digits.", this::show);
    }

    private List<String> show(CommandCall call) throws CommandException {
        call.expect(0, 0);
        List<String> lines = new ArrayList<>();
        lines.add(row("Feature", "Code", "Dial options"));
        lines.add(row("-------", "----", "------------"));
        for (TalkKeys.Key key : pbx.keys().all()) {
            lines.add(row(key.name(), key.code(), key.right() + ", " + Character.toUpperCase(key.right())));
        }
        return lines;
    }

    private static String row(String name, String code, String options) {
        return String.format(Locale.ROOT, "%-20.20s %-12.12s %s", name, code, options);
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
