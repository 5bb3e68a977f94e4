package org.patchbay.api.action;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.patchbay.api.message.EventCategory;
import org.patchbay.api.message.Privileges;

/**
 * What the server knows of an action before it is called: its name, who may call it, and its documentation, which
 * ListCommands, the command line and the web console show. Immutable.
 *
 * <p>A bundle may keep the documentation in a resource instead: {@code OSGI-INF/ami/<name>.help} holds headers
 * ({@code Synopsis}, any number of {@code Argument: Name - text}, with the name in brackets if it may be left out, and
 * {@code See-Also: A, B}), an empty line, and the description. It fills in what the descriptor leaves open.
 */
public final class ActionDescriptor {
    /** The characters the name of an action may have. */
    public static final int MAX_NAME_LENGTH = 79;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1," + MAX_NAME_LENGTH + "}");
    private static final Help NO_HELP = new Help("", "", List.of(), List.of());

    private final String name;
    private final Privileges privileges;
    private final Help help;

    /** The documentation. */
    private record Help(String synopsis, String description, List<ActionArgument> arguments, List<String> seeAlso) {}

    private ActionDescriptor(String name, Privileges privileges, Help help) {
        this.name = name;
        this.privileges = privileges;
        this.help = help;
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
        return new ActionDescriptor(name, Privileges.of(privileges), NO_HELP);
    }

    private ActionDescriptor with(Help next) {
        return new ActionDescriptor(name, privileges, next);
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
        return with(new Help(text, help.description, help.arguments, help.seeAlso));
    }

    /**
     * This descriptor with what a user has to know.
     *
     * @param text sentences; line feeds separate paragraphs
     * @return a new descriptor
     */
    public ActionDescriptor description(String text) {
        return with(new Help(help.synopsis, Objects.requireNonNull(text, "text"), help.arguments, help.seeAlso));
    }

    /**
     * This descriptor with the headers the action understands, in the order in which they are shown. {@code Action} and
     * {@code ActionID} are understood by all and not named here.
     *
     * @param arguments the headers
     * @return a new descriptor
     */
    public ActionDescriptor arguments(ActionArgument... arguments) {
        return with(new Help(help.synopsis, help.description, List.of(arguments), help.seeAlso));
    }

    /**
     * This descriptor with the names of actions that have to do with it.
     *
     * @param names names of actions, of whatever bundle
     * @return a new descriptor
     */
    public ActionDescriptor seeAlso(String... names) {
        return with(new Help(help.synopsis, help.description, help.arguments, List.of(names)));
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
        return help.synopsis;
    }

    /**
     * What a user has to know.
     *
     * @return sentences, possibly none
     */
    public String description() {
        return help.description;
    }

    /**
     * The headers the action understands besides {@code Action} and {@code ActionID}.
     *
     * @return the headers; an unmodifiable list
     */
    public List<ActionArgument> arguments() {
        return help.arguments;
    }

    /**
     * The names of actions that have to do with it.
     *
     * @return names; an unmodifiable list
     */
    public List<String> seeAlso() {
        return help.seeAlso;
    }

    @Override
    public String toString() {
        return "ActionDescriptor[" + name + ", " + privileges.asAuthority() + "]";
    }
}
