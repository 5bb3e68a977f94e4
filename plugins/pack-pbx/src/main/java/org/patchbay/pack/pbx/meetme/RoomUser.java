package org.patchbay.pack.pbx.meetme;

import java.time.Duration;
import java.time.Instant;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.floor.Speaker;

/** Somebody in a room, until the channel leaves it in whatever way. Used by the loop. */
final class RoomUser implements Speaker {
    private final Execution run;
    private final Room room;
    private final int number;
    private final VisitOptions options;
    private final boolean admin;
    private final Instant since;
    private boolean mutedByAdmin;
    private boolean mutedBySelf;

    /** Whether it asks to be heard although an admin muted it. */
    private boolean asksToTalk;

    /** Whether it waits for a marked user. */
    private boolean waiting;

    /** Whether it has left. */
    private boolean gone;

    RoomUser(Execution run, Room room, VisitOptions options, boolean admin) {
        this.run = run;
        this.room = room;
        this.number = room.nextNumber();
        this.options = options;
        this.admin = admin;
        this.since = run.channel().exchange().agenda().now();
        this.mutedBySelf = options.muted();
    }

    /** It comes in. */
    void enter() {
        run.onAbort(this::leave);
        run.listen(new RoomKeys(run, this));
        options.longest().ifPresent(limit -> run.after(limit, this::kick));
        room.join(this);
    }

    /** It leaves, and its channel goes on in the dialplan, behind what is running now. */
    void exit() {
        leave();
        channel().exchange().agenda().soon(run::done);
    }

    /** It is put out, which ends its channel unless an option says otherwise. */
    void kick() {
        if (options.goesOnWhenKicked()) {
            exit();
        } else {
            leave();
            channel().exchange().agenda().soon(run::hangUp);
        }
    }

    void leave() {
        if (!gone) {
            gone = true;
            Music.stop(channel());
            room.leave(this);
            run.channel().setVariable("MEETMESECS", Long.toString(seconds()));
        }
    }

    /** An admin mutes it, or lets it talk again, which also ends what it did itself. */
    void mute(boolean on) {
        boolean before = muted();
        mutedByAdmin = on;
        mutedBySelf &= on;
        if (!on) {
            request(false);
        }
        told(before);
    }

    /** It mutes itself, or ends that; what an admin does is stronger. */
    void muteSelf(boolean on) {
        boolean before = muted();
        mutedBySelf = on;
        told(before);
    }

    private void told(boolean before) {
        if (before != muted()) {
            publish(RoomEvents.mute(this, muted()));
        }
        room.floorChanged();
    }

    /** It wants to be heard, or does not any more. */
    void request(boolean on) {
        if (asksToTalk != on && (mutedByAdmin || !on)) {
            asksToTalk = on;
            publish(RoomEvents.talkRequest(this, on));
        }
    }

    private void publish(AmiEvent event) {
        channel().exchange().publish(event);
    }

    /** Waits for a marked user, or does not any more. */
    void waits(boolean on) {
        waiting = on;
    }

    boolean waiting() {
        return waiting;
    }

    /** It hears music if it wants some and nobody else is heard. */
    void music(boolean alone) {
        if (options.music().isPresent() && (waiting || alone)) {
            Music.start(channel(), options.music().get());
        } else {
            Music.stop(channel());
        }
    }

    Channel channel() {
        return run.channel();
    }

    Room room() {
        return room;
    }

    int number() {
        return number;
    }

    VisitOptions options() {
        return options;
    }

    boolean admin() {
        return admin;
    }

    boolean asksToTalk() {
        return asksToTalk;
    }

    boolean mutedBySelf() {
        return mutedBySelf;
    }

    boolean muted() {
        return mutedByAdmin || mutedBySelf;
    }

    /** The words in lists. */
    String mutedText() {
        if (mutedByAdmin) {
            return "By admin";
        }
        return mutedBySelf ? "By self" : "No";
    }

    /** The words in lists. */
    String role() {
        if (options.onlyListens()) {
            return "Listen only";
        }
        return options.onlyTalks() ? "Talk only" : "Talk and listen";
    }

    /** The words in lists. */
    String talking() {
        if (!options.watched()) {
            return "Not monitored";
        }
        return room.talks(this) ? "Yes" : "No";
    }

    /** How long it has been in the room. */
    long seconds() {
        return Duration.between(since, channel().exchange().agenda().now()).toSeconds();
    }

    @Override
    public boolean audible() {
        return !gone && !muted() && !waiting && !options.onlyListens();
    }

    @Override
    public boolean watched() {
        return options.watched();
    }

    @Override
    public void talks(boolean begins) {
        if (options.watched()) {
            publish(RoomEvents.talking(this, begins));
        }
    }
}
