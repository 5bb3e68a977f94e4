package org.patchbay.core.action;

import java.util.Comparator;
import org.patchbay.api.action.ActionDescriptor;
import org.patchbay.api.action.ActionHandler;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** One action that somebody offers. Compared by identity: two offers of the same action are two entries. */
public final class ActionEntry {
    /** What no action answers is answered in its name, so that the way is the same for all; it is not counted. */
    static final ActionDescriptor NO_ACTION = ActionDescriptor.of("none");

    /** Highest ranking first, then first come, first served. */
    static final Comparator<ActionEntry> BEST_FIRST =
            Comparator.comparingInt(ActionEntry::ranking).reversed().thenComparingLong(ActionEntry::order);

    private final ActionDescriptor descriptor;
    private final ActionHandler handler;
    private final Owner owner;
    private final int ranking;
    private final long order;
    private final boolean quick;
    private final boolean changesState;
    private final CallMeter meter;

    private ActionEntry(ActionDescriptor descriptor, ActionHandler handler, Owner owner, Rank rank, boolean quick) {
        this.descriptor = descriptor;
        this.handler = handler;
        this.owner = owner;
        this.ranking = rank.ranking();
        this.order = rank.order();
        this.quick = quick;
        this.changesState = changesState(descriptor.privileges());
        this.meter = descriptor == NO_ACTION ? CallMeter.UNREAD : new CallMeter();
    }

    /**
     * Who may call everything that reports, may call what is not audited; what is open to all changes nothing; and what
     * the class {@code user} alone allows is talk among clients, which can be a flood.
     */
    private static boolean changesState(Privileges demanded) {
        int mask = demanded.mask();
        return mask != 0 && mask != EventCategory.USER.bit() && (mask & EventCategory.REPORTING.bit()) == 0;
    }

    /**
     * How an offer competes with others of its name.
     *
     * @param ranking the service ranking; the highest wins
     * @param order the service id; the lowest wins
     */
    public record Rank(int ranking, long order) {}

    /** An action of a bundle. */
    public static ActionEntry offered(ActionDescriptor descriptor, ActionHandler handler, Owner owner, Rank rank) {
        return new ActionEntry(descriptor, handler, owner, rank, false);
    }

    /** An action of the server. A quick one cannot block, so it may be called where the request was read. */
    static ActionEntry builtIn(ActionDescriptor descriptor, ActionHandler handler, boolean quick) {
        return new ActionEntry(descriptor, handler, Owner.CORE, new Rank(0, 0), quick);
    }

    /** What is known of it. */
    public ActionDescriptor descriptor() {
        return descriptor;
    }

    ActionHandler handler() {
        return handler;
    }

    /** Who offers it. */
    public Owner owner() {
        return owner;
    }

    /** The service ranking. */
    public int ranking() {
        return ranking;
    }

    private long order() {
        return order;
    }

    boolean quick() {
        return quick;
    }

    /** Whether its calls are audited. */
    boolean changesState() {
        return changesState;
    }

    CallMeter meter() {
        return meter;
    }

    boolean isBuiltIn() {
        return owner == Owner.CORE;
    }
}
