package org.patchbay.core.bus;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import org.patchbay.api.message.Privileges;

/**
 * All readers who see the same events: the same rights and the same filters. Whether an event is for them is decided
 * once for all of them.
 */
public final class Audience {
    /** Results of filters that are remembered; a power of two. */
    private static final int REMEMBERED = 1024;

    private static final Reader[] NOBODY = {};

    /**
     * What its readers have in common.
     *
     * @param readable the classes they may and want to see
     * @param everything whether there are no filters
     * @param filter decides by the text of an event; equal filters are equal objects
     * @param silent whether they see nothing at all, not even an event without a class
     */
    public record View(Privileges readable, boolean everything, Predicate<String> filter, boolean silent) {
        /** The view of a session that is not logged in. */
        public static final View NOTHING = new View(Privileges.NONE, true, new Everything(), true);

        /** The view of those classes without any filter. */
        public static View unfiltered(Privileges readable) {
            return new View(readable, true, new Everything(), false);
        }
    }

    /** The filter that lets everything through; all of them are equal. */
    private record Everything() implements Predicate<String> {
        @Override
        public boolean test(String event) {
            return true;
        }
    }

    private final View view;
    /**
     * Twice the sequence number plus the result, at the place the number points to. Written in the order of the log; a
     * reader that finds another number there decides by itself.
     */
    private final long[] results;

    /** Guards members and count. */
    private final Object lock = new Object();

    private Reader[] members = NOBODY;
    private int count;
    /** Dropped under the lock when members change; nobody changes it. */
    private volatile Reader[] snapshot;

    /** Written by publishers in the order of the log, before the event can be seen. */
    private volatile long lastVisible;

    Audience(View view) {
        this.view = Objects.requireNonNull(view, "view");
        this.results = view.everything() ? new long[0] : new long[REMEMBERED];
    }

    View view() {
        return view;
    }

    /** The number of the newest event that is for these readers. */
    public long lastVisible() {
        return lastVisible;
    }

    /** Whether an event that may not have its place yet is for these readers. */
    boolean wouldSee(LoggedEvent event) {
        return mayRead(event) && (view.everything() || view.filter().test(event.text()));
    }

    private boolean mayRead(LoggedEvent event) {
        return !view.silent() && view.readable().containsAll(event.categories());
    }

    /** Whether the event is for these readers. It was decided when the event was published, or is decided now. */
    public boolean sees(LoggedEvent event) {
        if (!mayRead(event) || view.everything()) {
            return mayRead(event);
        }
        long known = results[place(event)];
        return known >> 1 == event.sequence() ? (known & 1) == 1 : wouldSee(event);
    }

    private static int place(LoggedEvent event) {
        return (int) event.sequence() & REMEMBERED - 1;
    }

    /** Notes whether the event is for these readers. Called in the order of the log. */
    boolean note(LoggedEvent event, boolean visible) {
        if (!view.everything()) {
            results[place(event)] = event.sequence() << 1 | (visible ? 1 : 0);
        }
        if (visible) {
            lastVisible = event.sequence();
        }
        return visible;
    }

    void add(Reader reader) {
        synchronized (lock) {
            if (count == members.length) {
                members = Arrays.copyOf(members, Math.max(4, count * 2));
            }
            members[count++] = reader;
            snapshot = null;
        }
    }

    /** Whether it was a member, and is none any more. */
    boolean remove(Reader reader) {
        synchronized (lock) {
            for (int i = 0; i < count; i++) {
                if (members[i] == reader) {
                    members[i] = members[--count];
                    members[count] = null;
                    snapshot = null;
                    return true;
                }
            }
            return false;
        }
    }

    boolean isEmpty() {
        synchronized (lock) {
            return count == 0;
        }
    }

    /** A copy, so that nobody is called under the lock; it is made again when somebody came or went. */
    Reader[] members() {
        Reader[] copy = snapshot;
        if (copy != null) {
            return copy;
        }
        synchronized (lock) {
            snapshot = Arrays.copyOf(members, count);
            return snapshot;
        }
    }
}
