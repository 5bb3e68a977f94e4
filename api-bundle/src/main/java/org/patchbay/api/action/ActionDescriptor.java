package org.patchbay.api.action;

import java.util.Objects;
import java.util.regex.Pattern;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/** What the server knows of an action before it is called. Immutable. */
public final class ActionDescriptor {
    /** The characters the name of an action may have. */
    public static final int MAX_NAME_LENGTH = 79;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1," + MAX_NAME_LENGTH + "}");

    private final String name;
    private final Privileges privileges;
    private final String synopsis;
    private final String description;

    private ActionDescriptor(String name, Privileges privileges, String synopsis, String description) {
        this.name = name;
        this.privileges = privileges;
        this.synopsis = synopsis;
        this.description = description;
    }

    /**
     * An action of that name.
     *
     * @param name letters, digits, dots, dashes and underscores, at most {@value #MAX_NAME_LENGTH} of them; compared
     *     without case
     * @param privileges the classes of which a caller needs any one; without any, every session that is logged in may
     *     call
     * @return the descriptor
     * @throws IllegalArgumentException if the name is none
     */
    public static ActionDescriptor of(String name, EventCategory... privileges) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not the name of an action: it has 1 to "
                    + MAX_NAME_LENGTH + " letters, digits, dots, dashes or underscores");
        }
        return new ActionDescriptor(name, Privileges.of(privileges), "", "");
    }

    /**
     * This descriptor with the line that ListCommands shows.
     *
     * @param text one line
     * @return a new descriptor
     * @throws IllegalArgumentException if it is not one line
     */
    public ActionDescriptor synopsis(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("A synopsis is one line");
        }
        return new ActionDescriptor(name, privileges, text, description);
    }

    /**
     * This descriptor with what a user has to know.
     *
     * @param text sentences; line feeds separate paragraphs
     * @return a new descriptor
     */
    public ActionDescriptor description(String text) {
        return new ActionDescriptor(name, privileges, synopsis, Objects.requireNonNull(text, "text"));
    }

    /**
     * The name as it is shown.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The classes of which a caller needs any one.
     *
     * @return the classes; empty means open to every session that is logged in
     */
    public Privileges privileges() {
        return privileges;
    }

    /**
     * The line that ListCommands shows.
     *
     * @return the line, possibly empty
     */
    public String synopsis() {
        return synopsis;
    }

    /**
     * What a user has to know.
     *
     * @return sentences, possibly none
     */
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return "ActionDescriptor[" + name + ", " + privileges.asAuthority() + "]";
    }
}
