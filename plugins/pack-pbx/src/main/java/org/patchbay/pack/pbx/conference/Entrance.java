package org.patchbay.pack.pbx.conference;

import java.util.Optional;
import java.util.function.Supplier;
import org.patchbay.pack.pbx.application.DigitEntry;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code ConfBridge(conference[,bridge profile[,user profile[,menu]]])} on one channel, until it is in. Whoever is not let
 * in is hung up. Used by the loop.
 */
final class Entrance {
    private static final int PIN_TRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    private final Execution run;
    private final Conferences conferences;
    private final String name;
    private final BridgeProfile bridge;
    private final UserProfile user;
    private final Menu menu;
    private int tries;

    private Entrance(Execution run, Conferences conferences, BridgeProfile bridge, UserProfile user, Menu menu) {
        this.run = run;
        this.conferences = conferences;
        this.name = OneLine.of(run.arguments().get(0)).strip();
        this.bridge = bridge;
        this.user = user;
        this.menu = menu;
    }

    /** Lets the channel in, behind its pin if it needs one. */
    static void begin(Execution run, Conferences conferences, Supplier<Profiles> profiles) {
        Arguments arguments = run.arguments();
        ProfileOptions options = ProfileOptions.of(run.channel());
        Optional<BridgeProfile> bridge = options.bridge(profiles.get(), arguments.get(1));
        Optional<UserProfile> user = options.user(profiles.get(), arguments.get(2));
        Optional<Menu> menu = profiles.get().menu(arguments.get(3));
        if (arguments.get(0).isBlank() || bridge.isEmpty() || user.isEmpty() || menu.isEmpty()) {
            LOG.warn("{}: ConfBridge needs a conference, and profiles and a menu that are there", run.channel());
            run.hangUp();
            return;
        }
        run.channel().answer();
        new Entrance(run, conferences, bridge.get(), user.get(), menu.get()).ask();
    }

    private void ask() {
        if (user.pin().isEmpty()) {
            enter();
        } else {
            DigitEntry.await(run, this::typed);
        }
    }

    private void typed(String digits) {
        if (digits.equals(user.pin())) {
            enter();
        } else if (++tries < PIN_TRIES) {
            ask();
        } else {
            run.hangUp();
        }
    }

    private void enter() {
        boolean admitted =
                conferences.find(name).map(known -> known.admits(user)).orElse(true);
        if (admitted) {
            new Participant(run, conferences.open(name, bridge), user, menu).enter();
        } else {
            run.hangUp();
        }
    }
}
