package org.patchbay.api.runtime;

import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.message.Privileges;

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
     * Its name, as its owner writes it.
     *
     * @return the name
     */
    String name();

    /**
     * The classes of which a caller needs any one.
     *
     * @return the classes
     */
    Privileges privileges();

    /**
     * The line that ListCommands shows.
     *
     * @return one line, possibly empty
     */
    String synopsis();

    /**
     * What a user has to know.
     *
     * @return sentences, possibly none
     */
    String description();

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
}
