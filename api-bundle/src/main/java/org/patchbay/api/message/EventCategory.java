package org.patchbay.api.message;

import java.util.Locale;
import java.util.Optional;

/**
 * A class of events and actions: what an event is about, and what a right is given for. The constants stand in the
 * order of their bits, which is also the order in which they are printed (specification 6.1).
 */
public enum EventCategory {
    /** System events and actions, such as a reload, a shutdown, module loading. */
    SYSTEM(0),
    /** Calls: channels and what becomes of them. */
    CALL(1),
    /** Log messages. */
    LOG(2),
    /** Verbose messages. */
    VERBOSE(3),
    /** Commands of the command line interface. */
    COMMAND(4),
    /** Agents and members of queues. */
    AGENT(5),
    /** Events that users and the dialplan raise. */
    USER(6),
    /** Configuration files. */
    CONFIG(7),
    /** Digits a channel received or sent. */
    DTMF(8),
    /** Reports, such as statistics of a call's quality. */
    REPORTING(9),
    /** Call detail records. */
    CDR(10),
    /** Progress of the dialplan. */
    DIALPLAN(11),
    /** Originating calls. */
    ORIGINATE(12),
    /** Progress and control of AGI. */
    AGI(13),
    /** The answer to an action that a hook sent; it has no name on the wire. */
    HOOKRESPONSE(14),
    /** Call completion. */
    CC(15),
    /** Advice of charge. */
    AOC(16),
    /** Events of test suites. */
    TEST(17),
    /** Messages outside of calls. */
    MESSAGE(30);

    private final int bit;
    private final String word;

    EventCategory(int position) {
        this.bit = 1 << position;
        this.word = position == 14 ? "" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The bit of this class in a mask.
     *
     * @return a number with exactly one bit set
     */
    public int bit() {
        return bit;
    }

    /**
     * The word for this class in configuration files and in {@code Privilege} headers.
     *
     * @return the word, or the empty text for {@link #HOOKRESPONSE}
     */
    public String word() {
        return word;
    }

    /**
     * The class that a word stands for.
     *
     * @param word the word exactly as {@link #word()} returns it
     * @return the class, or nothing if no class has that word
     */
    public static Optional<EventCategory> ofWord(String word) {
        for (EventCategory category : values()) {
            if (!category.word.isEmpty() && category.word.equals(word)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
