package org.patchbay.pack.pbx.dialplan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What a name of an extension that begins with an underscore matches: {@code X} a digit, {@code Z} one from 1,
 * {@code N} one from 2, {@code [1-57]} any of those, {@code .} one character or more, {@code !} none or more; any other
 * character is itself, and a dash is only there for the reader. Immutable.
 */
final class ExtensionPattern {
    /** The order in which patterns are tried: at the first place where two differ, the one that allows less. */
    static final Comparator<ExtensionPattern> MOST_SPECIFIC_FIRST = ExtensionPattern::compare;

    /** What may come behind the places. */
    private enum Tail {
        NOTHING,
        SOMETHING,
        ANYTHING
    }

    private final List<BitSet> places;
    private final Tail tail;

    private ExtensionPattern(List<BitSet> places, Tail tail) {
        this.places = List.copyOf(places);
        this.tail = tail;
    }

    /**
     * Reads a pattern.
     *
     * @param text without the underscore
     * @throws DialplanFault if a bracket is not closed, is empty, or something stands behind a wildcard
     */
    static ExtensionPattern parse(String text) throws DialplanFault {
        List<BitSet> places = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' || c == '!') {
                if (at < text.length() - 1) {
                    throw new DialplanFault("nothing may stand behind '" + c + "' in a pattern");
                }
                return new ExtensionPattern(places, c == '.' ? Tail.SOMETHING : Tail.ANYTHING);
            }
            int end = c == '[' ? text.indexOf(']', at) : at;
            if (end < 0) {
                throw new DialplanFault("a bracket is not closed in the pattern");
            }
            if (c != '-') {
                places.add(c == '[' ? oneOf(text.substring(at + 1, end)) : place(c));
            }
            at = end + 1;
        }
        return new ExtensionPattern(places, Tail.NOTHING);
    }

    private static BitSet place(char c) {
        return switch (c) {
            case 'X', 'x' -> range('0', '9');
            case 'Z', 'z' -> range('1', '9');
            case 'N', 'n' -> range('2', '9');
            default -> range(c, c);
        };
    }

    private static BitSet oneOf(String members) throws DialplanFault {
        BitSet set = new BitSet();
        int at = 0;
        while (at < members.length()) {
            char from = members.charAt(at);
            boolean isRange = at + 2 < members.length() && members.charAt(at + 1) == '-';
            char to = isRange ? members.charAt(at + 2) : from;
            set.or(range(from, to));
            at += isRange ? 3 : 1;
        }
        if (set.isEmpty()) {
            throw new DialplanFault("a bracket of the pattern allows nothing");
        }
        return set;
    }

    private static BitSet range(char from, char to) {
        BitSet set = new BitSet();
        if (from <= to) {
            set.set(from, to + 1);
        }
        return set;
    }

    /** Whether the extension is one of those meant. */
    boolean matches(String extension) {
        int behind = extension.length() - places.size();
        boolean longEnough = switch (tail) {
            case NOTHING -> behind == 0;
            case SOMETHING -> behind > 0;
            case ANYTHING -> behind >= 0;
        };
        return longEnough && startsRight(extension);
    }

    /** Whether one that begins so and goes on would be meant; {@code !} does not ask to wait for more. */
    boolean mayGoOn(String beginning) {
        boolean open = tail == Tail.SOMETHING || beginning.length() < places.size();
        return open && startsRight(beginning);
    }

    /** Whether it begins with one that is meant. */
    boolean matchesBeginning(String extension) {
        return extension.length() >= places.size() && startsRight(extension);
    }

    private boolean startsRight(String extension) {
        int length = Math.min(extension.length(), places.size());
        for (int i = 0; i < length; i++) {
            if (!places.get(i).get(extension.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a wildcard alone, which also takes the special extensions. */
    boolean takesEverything() {
        return places.isEmpty() && tail != Tail.NOTHING;
    }

    private static int compare(ExtensionPattern one, ExtensionPattern other) {
        int common = Math.min(one.places.size(), other.places.size());
        for (int i = 0; i < common; i++) {
            int order = compare(one.places.get(i), other.places.get(i));
            if (order != 0) {
                return order;
            }
        }
        if (one.places.size() != other.places.size()) {
            // The longer one allows less, unless the shorter one ends there: then no extension matches both.
            return Integer.compare(other.places.size(), one.places.size());
        }
        return one.tail.compareTo(other.tail);
    }

    /** The smaller set first; of two that are as large, the one that has the smallest character they do not share. */
    private static int compare(BitSet one, BitSet other) {
        int bySize = Integer.compare(one.cardinality(), other.cardinality());
        if (bySize != 0) {
            return bySize;
        }
        BitSet differing = (BitSet) one.clone();
        differing.xor(other);
        int first = differing.nextSetBit(0);
        return first < 0 ? 0 : one.get(first) ? -1 : 1;
    }
}
