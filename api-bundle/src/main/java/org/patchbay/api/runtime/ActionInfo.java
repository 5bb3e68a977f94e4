package org.patchbay.api.runtime;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.action.ActionDescriptor;

/** One action as an operator sees it. A snapshot. */
@ProviderType
public interface ActionInfo {
    /** What becomes of calls of this action. */
    enum State {
        /** It answers the calls. */
        ACTIVE,
        /** Another action of the same name answers; this one takes over when that one leaves. */
        SHADOWED,
        /** It was refused; {@link ActionInfo#reason()} says why. */
        FAILED
    }

    /**
     * Its name, who may call it, and its documentation.
     *
     * @return the description, or nothing for an action that was refused
     */
    Optional<ActionDescriptor> descriptor();

    /**
     * Its name, as its owner writes it; for an action that was refused, what was given as one.
     *
     * @return the name
     */
    String name();

    /**
     * Who offers it.
     *
     * @return the symbolic name and version of the bundle
     */
    String owner();

    /**
     * The rank by which it competes with others of its name.
     *
     * @return the {@code service.ranking}
     */
    int ranking();

    /**
     * What becomes of its calls.
     *
     * @return the state
     */
    State state();

    /**
     * Why it does not serve.
     *
     * @return words for an operator; empty if it is active
     */
    String reason();

    /**
     * How its calls went.
     *
     * @return a snapshot; all zero for an action that was refused
     */
    CallStatistics calls();

    /**
     * Whether its calls may change something, so that they are audited: it demands a class, {@code reporting} is
     * not among the classes that allow it, and {@code user} is not the only one. Who may only read reports can call the
     * others, and with {@code user} clients only talk to each other.
     *
     * @return true if its calls are audited
     */
    boolean changesState();
}
