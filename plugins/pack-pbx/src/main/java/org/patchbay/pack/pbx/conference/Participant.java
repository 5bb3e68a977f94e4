package org.patchbay.pack.pbx.conference;

import java.util.List;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.floor.Speaker;

/** Somebody in a conference, until the channel leaves it in whatever way. Used by the loop. */
final class Participant implements Speaker {
    private final Execution run;
    private final Conference conference;
    private final UserProfile profile;
    private final Menu menu;
    private boolean muted;

    /** Whether it waits for a marked user. */
    private boolean waiting;

    /** Whether it has left. */
    private boolean gone;

    Participant(Execution run, Conference conference, UserProfile profile, Menu menu) {
        this.run = run;
        this.conference = conference;
        this.profile = profile;
        this.menu = menu;
        this.muted = profile.startMuted();
    }

    /** It comes in. */
    void enter() {
        run.onAbort(this::leave);
        run.listen(new MenuKeys(run, menu, this::pressed));
        conference.join(this);
    }

    private void pressed(List<Menu.Action> actions) {
        for (Menu.Action action : actions) {
            if (!gone && (profile.admin() || !action.adminOnly())) {
                perform(action);
            }
        }
    }

    private void perform(Menu.Action action) {
        switch (action) {
            case TOGGLE_MUTE -> mute(!muted);
            case LEAVE_CONFERENCE -> kick();
            case ADMIN_KICK_LAST -> conference.kickLast(this);
            case ADMIN_TOGGLE_CONFERENCE_LOCK -> conference.lock(!conference.locked());
            case ADMIN_TOGGLE_MUTE_PARTICIPANTS -> conference.toggleMuteOthers();
        }
    }

    /** It leaves, and its channel goes on in the dialplan, behind what is running now. */
    void kick() {
        leave();
        channel().exchange().agenda().soon(run::done);
    }

    private void leave() {
        if (!gone) {
            gone = true;
            Music.stop(channel());
            conference.leave(this);
        }
    }

    void mute(boolean on) {
        muted = on;
        conference.floorChanged();
    }

    /** Waits for a marked user, or does not any more. */
    void waits(boolean on) {
        waiting = on;
    }

    /** It hears music if it has a profile for it, or none. */
    void music(boolean alone) {
        if (profile.music() && (waiting || alone)) {
            Music.start(channel(), profile.musicClass());
        } else {
            Music.stop(channel());
        }
    }

    Channel channel() {
        return run.channel();
    }

    UserProfile profile() {
        return profile;
    }

    Menu menu() {
        return menu;
    }

    Conference conference() {
        return conference;
    }

    boolean muted() {
        return muted;
    }

    boolean waiting() {
        return waiting;
    }

    @Override
    public boolean audible() {
        return !gone && !muted && !waiting;
    }

    @Override
    public boolean watched() {
        return profile.talkEvents();
    }

    @Override
    public void talks(boolean begins) {
        if (profile.talkEvents()) {
            channel().exchange().publish(ConferenceEvents.talking(this, begins));
        }
    }
}
