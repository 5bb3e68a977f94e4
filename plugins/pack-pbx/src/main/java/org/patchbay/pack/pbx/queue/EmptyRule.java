package org.patchbay.pack.pbx.queue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.feature.Truth;

/**
 * When a queue counts as empty, for those who want to join it or wait in it: when each member has one of these
 * conditions.
 *
 * @param conditions none for a queue that is never empty
 */
record EmptyRule(Set<Condition> conditions) {
    /** Never empty. */
    static final EmptyRule NEVER = new EmptyRule(Set.of());

    /** Why a member does not count. */
    enum Condition {
        PAUSED,
        PENALTY,
        INUSE,
        RINGING,
        UNAVAILABLE,
        INVALID,
        UNKNOWN,
        WRAPUP
    }

    /**
     * What a key such as {@code joinempty} says.
     *
     * @param text {@code yes}, {@code no}, {@code strict}, {@code loose}, or conditions with commas between them
     * @param yesIsNever whether {@code yes} means that nobody is turned away, as for joinempty; otherwise {@code no} does
     */
    static EmptyRule parse(String text, boolean yesIsNever) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        for (String word : text.toLowerCase(Locale.ROOT).split(",")) {
            conditions.addAll(word(word.strip(), yesIsNever));
        }
        return conditions.isEmpty() ? NEVER : new EmptyRule(Set.copyOf(conditions));
    }

    private static Set<Condition> word(String word, boolean yesIsNever) {
        boolean usual = yesIsNever ? Truth.isFalse(word) : Truth.isTrue(word);
        if (usual) {
            return EnumSet.of(Condition.PAUSED, Condition.PENALTY, Condition.INVALID);
        }
        return switch (word) {
            case "strict" -> EnumSet.of(Condition.PAUSED, Condition.PENALTY, Condition.INVALID, Condition.UNAVAILABLE);
            case "loose" -> EnumSet.of(Condition.PENALTY, Condition.INVALID);
            default -> named(word);
        };
    }

    private static Set<Condition> named(String word) {
        for (Condition condition : Condition.values()) {
            if (condition.name().equalsIgnoreCase(word)) {
                return EnumSet.of(condition);
            }
        }
        return EnumSet.noneOf(Condition.class);
    }

    /** Whether a member in that state does not count. */
    boolean passesOver(DeviceState state, boolean paused, boolean penalized, boolean wrapsUp) {
        return paused && conditions.contains(Condition.PAUSED)
                || penalized && conditions.contains(Condition.PENALTY)
                || wrapsUp && conditions.contains(Condition.WRAPUP)
                || ofState(state);
    }

    private boolean ofState(DeviceState state) {
        return switch (state) {
            case INUSE, BUSY, RINGINUSE, ONHOLD -> conditions.contains(Condition.INUSE);
            case RINGING -> conditions.contains(Condition.RINGING);
            case UNAVAILABLE -> conditions.contains(Condition.UNAVAILABLE);
            case INVALID -> conditions.contains(Condition.INVALID);
            case UNKNOWN -> conditions.contains(Condition.UNKNOWN);
            default -> false;
        };
    }
}
