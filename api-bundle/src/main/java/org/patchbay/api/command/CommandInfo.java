package org.patchbay.api.command;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One command as an operator sees it. A snapshot. */
@ProviderType
public interface CommandInfo {
    /** What becomes of lines with its words. */
    enum State {
        /** It runs them. */
        ACTIVE,
        /** Another command of the same words runs them; this one takes over when that one leaves. */
        SHADOWED,
        /** It was refused; {@link CommandInfo#reason()} says why. */
        FAILED
    }

    /**
     * Its words and its help.
     *
     * @return the description, or nothing for a command that was refused
     */
    Optional<CommandDescriptor> descriptor();

    /**
     * Its words with one blank between them; for a command that was refused, what was given as such.
     *
     * @return the words
     */
    String name();

    /**
     * Who offers it.
     *
     * @return the symbolic name and version of the bundle
     */
    String owner();

    /**
     * The rank by which it competes with others of its words.
     *
     * @return the {@code service.ranking}
     */
    int ranking();

    /**
     * What becomes of its lines.
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
