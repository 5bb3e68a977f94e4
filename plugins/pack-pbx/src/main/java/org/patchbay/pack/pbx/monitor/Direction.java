package org.patchbay.pack.pbx.monitor;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which way sound goes, seen from the PBX. */
enum Direction {
    /** From the far end. */
    IN,
    /** To the far end. */
    OUT;

    /** By the words of MuteAudio: {@code in}, {@code out}, {@code all}. */
    static Optional<Set<Direction>> ofAudio(String word) {
        return of(word, "in", "out", "all");
    }

    /** By the words of MixMonitorMute: {@code read}, {@code write}, {@code both}. */
    static Optional<Set<Direction>> ofRecording(String word) {
        return of(word, "read", "write", "both");
    }

    private static Optional<Set<Direction>> of(String word, String in, String out, String both) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.equals(both)) {
            return Optional.of(EnumSet.allOf(Direction.class));
        }
        if (wanted.equals(in)) {
            return Optional.of(EnumSet.of(IN));
        }
        return wanted.equals(out) ? Optional.of(EnumSet.of(OUT)) : Optional.empty();
    }
}
