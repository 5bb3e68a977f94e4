package org.patchbay.pack.pbx.meetme;

import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Listener;
import org.patchbay.pack.pbx.channel.Place;

/** What the keys of a phone do in a room, by the options of whoever is in it. Used by the loop. */
final class RoomKeys implements Listener {
    private final Execution run;
    private final RoomUser user;

    /** Whether the last key was the one that opens the menu. */
    private boolean inMenu;

    RoomKeys(Execution run, RoomUser user) {
        this.run = run;
        this.user = user;
    }

    @Override
    public void digit(char digit) {
        if (inMenu) {
            inMenu = false;
            choose(digit);
        } else if (user.options().menu() && digit == '*') {
            inMenu = true;
        } else if (user.options().exitKeys().indexOf(digit) >= 0) {
            user.exit();
        } else if (user.options().leavesToExtension()) {
            leaveTo(digit);
        }
    }

    /** 1 mutes oneself; 2 locks the room, or asks to be heard; 3 puts out who came last. */
    private void choose(char digit) {
        if (digit == '1') {
            user.muteSelf(!user.mutedBySelf());
        } else if (digit == '2' && user.admin()) {
            user.room().lock(!user.room().locked());
        } else if (digit == '2') {
            user.request(!user.asksToTalk());
        } else if (digit == '3' && user.admin()) {
            user.room().last().filter(last -> !last.admin()).ifPresent(RoomUser::kick);
        }
    }

    private void leaveTo(char digit) {
        String context = run.channel().variable("MEETME_EXIT_CONTEXT");
        Place place =
                new Place(context.isEmpty() ? run.channel().place().context() : context, String.valueOf(digit), 1);
        boolean exists =
                run.dialplan().map(dialplan -> dialplan.script().exists(place)).orElse(false);
        if (exists) {
            user.leave();
            run.goTo(place);
        }
    }
}
