package org.patchbay.pack.pbx.floor;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.patchbay.pack.pbx.time.Agenda;
import org.patchbay.pack.pbx.time.Timer;

/**
 * Gives the floor of a room to one after the other, as long as at least two would be heard and somebody wants to know.
 * Nobody talks at the same time as another one; whoever is left alone finishes. Used by the loop.
 */
public final class Floor {
    /** How long somebody talks. */
    public static final Duration TALK = Duration.ofSeconds(4);

    /** How long nobody does, before and in between. */
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private final Agenda agenda;
    private final Supplier<? extends Collection<? extends Speaker>> room;

    /** Who talks; null while nobody does. */
    private Speaker talking;

    /** Who talked last; null before. */
    private Speaker last;

    private Timer next = Timer.NONE;

    /**
     * The floor of a room.
     *
     * @param room who is in there, in the order of their coming
     */
    public Floor(Agenda agenda, Supplier<? extends Collection<? extends Speaker>> room) {
        this.agenda = agenda;
        this.room = room;
    }

    /** Somebody came, went, or is muted or not muted any more. */
    public void look() {
        if (talking != null && !talking.audible()) {
            silence();
        }
        if (talking == null && !next.pending() && goesOn()) {
            next = agenda.in(PAUSE, this::begin);
        }
    }

    /** Whether at least two would be heard, and somebody wants to know. */
    private boolean goesOn() {
        int heard = 0;
        boolean watched = false;
        for (Speaker speaker : room.get()) {
            if (speaker.audible()) {
                heard++;
                watched |= speaker.watched();
            }
            if (heard > 1 && watched) {
                return true;
            }
        }
        return false;
    }

    private void begin() {
        if (goesOn()) {
            talking = following();
            last = talking;
            next = agenda.in(TALK, this::end);
            talking.talks(true);
        }
    }

    /** Who came next behind the last one that talked; the first one if nobody did, or that one has left. */
    private Speaker following() {
        List<? extends Speaker> heard =
                room.get().stream().filter(Speaker::audible).toList();
        return heard.get((heard.indexOf(last) + 1) % heard.size());
    }

    private void end() {
        silence();
        look();
    }

    private void silence() {
        Speaker quiet = talking;
        talking = null;
        next.cancel();
        quiet.talks(false);
    }

    /** Whether that is who talks. */
    public boolean has(Speaker speaker) {
        return talking == speaker;
    }
}
