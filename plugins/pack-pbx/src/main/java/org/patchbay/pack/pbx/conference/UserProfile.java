package org.patchbay.pack.pbx.conference;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.feature.Truth;

/**
 * What somebody is in a conference.
 *
 * @param name of the profile
 * @param admin may come into a locked conference, and use the keys for that
 * @param marked those that wait for a marked user wait for this one
 * @param startMuted is muted from the beginning
 * @param waitMarked waits while there is no marked user
 * @param endMarked leaves with the last marked user
 * @param music hears music while nobody else is there, or while it waits
 * @param musicClass which music
 * @param talkEvents its talking is told
 * @param pin what it types before it comes in; the empty text for nothing
 */
record UserProfile(
        String name,
        boolean admin,
        boolean marked,
        boolean startMuted,
        boolean waitMarked,
        boolean endMarked,
        boolean music,
        String musicClass,
        boolean talkEvents,
        String pin) {
    /** The keys that count, which are also options of the function CONFBRIDGE. */
    static final Set<String> KEYS = Set.of(
            "admin",
            "marked",
            "startmuted",
            "wait_marked",
            "end_marked",
            "music_on_hold_when_empty",
            "music_on_hold_class",
            "talk_detection_events",
            "pin");

    /**
     * A profile.
     *
     * @param value of a key; the empty text if it is not set
     */
    static UserProfile of(String name, UnaryOperator<String> value) {
        String musicClass = OneLine.of(value.apply("music_on_hold_class"));
        return new UserProfile(
                name,
                Truth.isTrue(value.apply("admin")),
                Truth.isTrue(value.apply("marked")),
                Truth.isTrue(value.apply("startmuted")),
                Truth.isTrue(value.apply("wait_marked")),
                Truth.isTrue(value.apply("end_marked")),
                Truth.isTrue(value.apply("music_on_hold_when_empty")),
                musicClass.isEmpty() ? Music.DEFAULT_CLASS : musicClass,
                Truth.isTrue(value.apply("talk_detection_events")),
                value.apply("pin").strip());
    }

    /** Whether it may not talk alone: it waits for somebody. */
    boolean waits(boolean markedIsThere) {
        return waitMarked && !marked && !markedIsThere;
    }

    /** Profiles have pins, which no log shows. */
    @Override
    public String toString() {
        return name;
    }
}
