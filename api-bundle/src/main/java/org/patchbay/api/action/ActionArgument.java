package org.patchbay.api.action;

import java.util.Objects;
import org.patchbay.api.message.Header;

/** One header that an action understands, as its documentation names it. Immutable. */
public final class ActionArgument {
    private final String name;
    private final boolean required;
    private final String text;

    private ActionArgument(String name, boolean required, String text) {
        this.name = new Header(name, "").name();
        this.required = required;
        this.text = Objects.requireNonNull(text, "text");
    }

    /**
     * A header without which the action refuses.
     *
     * @param name its name
     * @param text what it says, in sentences
     * @return the argument
     * @throws IllegalArgumentException if the name is none of a {@link Header}
     */
    public static ActionArgument required(String name, String text) {
        return new ActionArgument(name, true, text);
    }

    /**
     * A header that may be left out.
     *
     * @param name its name
     * @param text what it says, and what holds without it, in sentences
     * @return the argument
     * @throws IllegalArgumentException if the name is none of a {@link Header}
     */
    public static ActionArgument optional(String name, String text) {
        return new ActionArgument(name, false, text);
    }

    /**
     * The name of the header.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Whether the action refuses without it.
     *
     * @return true if so
     */
    public boolean required() {
        return required;
    }

    /**
     * What it says.
     *
     * @return sentences, possibly none
     */
    public String text() {
        return text;
    }

    /** The form of a syntax line: an optional header stands in brackets. */
    @Override
    public String toString() {
        return required ? name + ": <value>" : "[" + name + ":] <value>";
    }
}
