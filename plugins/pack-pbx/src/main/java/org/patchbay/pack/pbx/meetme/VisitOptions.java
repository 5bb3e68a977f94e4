package org.patchbay.pack.pbx.meetme;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.OptionLetters;

/** The options of MeetMe that this PBX knows; others are about sound. Immutable. */
final class VisitOptions {
    private static final int MILLIS = 1000;

    private final OptionLetters letters;

    private VisitOptions(OptionLetters letters) {
        this.letters = letters;
    }

    static VisitOptions parse(String text) {
        return new VisitOptions(OptionLetters.parse(text));
    }

    /** {@code a}: is an admin. */
    boolean admin() {
        return letters.has('a');
    }

    /** {@code A}: is marked. */
    boolean marked() {
        return letters.has('A');
    }

    /** {@code C}: the channel goes on in the dialplan when it is kicked. */
    boolean goesOnWhenKicked() {
        return letters.has('C');
    }

    /** {@code d} or {@code D}: a room that is not there is made. */
    boolean makesRoom() {
        return letters.has('d') || asksForNewPin();
    }

    /** {@code D}: whoever makes the room says its pin. */
    boolean asksForNewPin() {
        return letters.has('D');
    }

    /** {@code e} or {@code E}: looks for an empty room. */
    boolean wantsEmptyRoom() {
        return letters.has('e') || wantsNoPin();
    }

    /** {@code E}: one without a pin. */
    boolean wantsNoPin() {
        return letters.has('E');
    }

    /** {@code l}: only listens. */
    boolean onlyListens() {
        return letters.has('l');
    }

    /** {@code t}: only talks. */
    boolean onlyTalks() {
        return letters.has('t') && !onlyListens();
    }

    /** {@code m}: is muted at first. */
    boolean muted() {
        return letters.has('m');
    }

    /** {@code M(class)}: hears music while it is alone. */
    Optional<String> music() {
        return letters.argument('M').map(name -> name.isBlank() ? Music.DEFAULT_CLASS : OneLine.of(name));
    }

    /** {@code p(keys)}: the keys by which it leaves, the hash key if none are named. */
    String exitKeys() {
        return letters.argument('p').map(keys -> keys.isEmpty() ? "#" : keys).orElse("");
    }

    /** {@code P}: is always asked for the pin. */
    boolean alwaysTypesPin() {
        return letters.has('P');
    }

    /** {@code s}: the star key opens a menu. */
    boolean menu() {
        return letters.has('s');
    }

    /** {@code S(seconds)} or {@code L(milliseconds)}: when it is put out. */
    Optional<Duration> longest() {
        return DialTime.parse(letters.argument('S').orElse(""))
                .or(() -> DialTime.parse(letters.argument('L').orElse("")).map(limit -> limit.dividedBy(MILLIS)));
    }

    /** {@code T}: its talking is told. */
    boolean watched() {
        return letters.has('T');
    }

    /** {@code w}: waits for a marked user. */
    boolean waits() {
        return letters.has('w') && !marked();
    }

    /** {@code x}: leaves with the last marked user. */
    boolean leavesWithMarked() {
        return letters.has('x');
    }

    /** {@code X}: leaves by a digit that is an extension. */
    boolean leavesToExtension() {
        return letters.has('X');
    }
}
