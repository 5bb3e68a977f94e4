package org.patchbay.api.message;

/**
 * A set of classes: what an account may read or write, what an action asks for, what an event belongs to. Immutable.
 *
 * <p>Two different tests are in use, both inherited (specification 6.4, 6.5): an action may run if it shares
 * <em>any</em> class with the rights of the caller ({@link #permits}); an event is delivered if <em>all</em> its
 * classes are among those of the reader ({@link #containsAll}).
 */
public final class Privileges {
    /** The mask of everything. */
    private static final int EVERYTHING = Integer.MAX_VALUE;

    /** No class at all. As the demand of an action it means: open to every session that is logged in. */
    public static final Privileges NONE = new Privileges(0);

    /** Every class. */
    public static final Privileges ALL = new Privileges(EVERYTHING);

    private final int mask;

    private Privileges(int mask) {
        this.mask = mask;
    }

    /**
     * The set of these classes.
     *
     * @param categories the classes; none at all is allowed
     * @return the set
     */
    public static Privileges of(EventCategory... categories) {
        int mask = 0;
        for (EventCategory category : categories) {
            mask |= category.bit();
        }
        return ofMask(mask);
    }

    /**
     * The set whose bits these are.
     *
     * @param mask bits as in {@link EventCategory#bit()}; unnamed bits are kept, the sign bit is not
     * @return the set
     */
    public static Privileges ofMask(int mask) {
        int bits = mask & EVERYTHING;
        return bits == 0 ? NONE : bits == EVERYTHING ? ALL : new Privileges(bits);
    }

    /**
     * The bits of this set.
     *
     * @return a number that is not negative
     */
    public int mask() {
        return mask;
    }

    /**
     * Whether there is no class in this set.
     *
     * @return true for {@link #NONE}
     */
    public boolean isEmpty() {
        return mask == 0;
    }

    /**
     * Whether an action that demands this set may be called by someone with those rights: any one shared class is
     * enough, and an empty demand is open to all.
     *
     * @param granted the rights of the caller
     * @return true if the call is allowed
     */
    public boolean permits(Privileges granted) {
        return mask == 0 || (mask & granted.mask) != 0;
    }

    /**
     * Whether every class of the other set is in this one.
     *
     * @param other the classes of an event, for example
     * @return true if nothing is missing
     */
    public boolean containsAll(Privileges other) {
        return (mask & other.mask) == other.mask;
    }

    /**
     * This set without the classes that the other one lacks.
     *
     * @param other the other set
     * @return what both have
     */
    public Privileges and(Privileges other) {
        return ofMask(mask & other.mask);
    }

    /**
     * The words of this set as the demand of an action or the class of an event: every class it touches, then
     * {@code all}, as in {@code system,all}.
     *
     * @return the words, or {@code <none>}
     */
    public String asAuthority() {
        if (mask == 0) {
            return "<none>";
        }
        return words().append("all").toString();
    }

    /**
     * The words of this set as the rights of an account: every class it contains, and {@code all} only if it is
     * complete.
     *
     * @return the words, or {@code <none>}
     */
    public String asPermission() {
        if (mask == EVERYTHING) {
            return words().append("all").toString();
        }
        StringBuilder words = words();
        return words.length() == 0 ? "<none>" : words.substring(0, words.length() - 1);
    }

    private StringBuilder words() {
        StringBuilder words = new StringBuilder();
        for (EventCategory category : EventCategory.values()) {
            if ((mask & category.bit()) != 0 && !category.word().isEmpty()) {
                words.append(category.word()).append(',');
            }
        }
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Privileges privileges && privileges.mask == mask;
    }

    @Override
    public int hashCode() {
        return mask;
    }

    @Override
    public String toString() {
        return asPermission();
    }
}
