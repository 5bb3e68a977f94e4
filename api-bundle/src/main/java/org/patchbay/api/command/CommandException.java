package org.patchbay.api.command;

import java.io.Serial;
import java.util.Objects;

/**
 * A command does not go on. The caller reads the message, or the usage text; nothing is logged, since that is an answer
 * and not a defect. {@code bin/patchbay -rx} ends with an exit code other than 0.
 */
public class CommandException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean wrongUsage;

    /**
     * A refusal with this reason.
     *
     * @param message the line that is printed; CR, LF and NUL in it become blanks
     */
    public CommandException(String message) {
        this(Objects.requireNonNull(message, "message"), false);
    }

    private CommandException(String message, boolean wrongUsage) {
        super(message);
        this.wrongUsage = wrongUsage;
    }

    /**
     * The arguments are wrong: {@code throw CommandException.wrongUsage()} prints the usage text of the command.
     *
     * @return the exception
     */
    public static CommandException wrongUsage() {
        return new CommandException("wrong usage", true);
    }

    /**
     * Whether the usage text is the answer.
     *
     * @return true for {@link #wrongUsage()}
     */
    public boolean isWrongUsage() {
        return wrongUsage;
    }
}
