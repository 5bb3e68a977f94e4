package org.patchbay.api.command;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.session.ManagerSession;

/** One line that was typed, on its way through a {@link CommandHandler}. Immutable. */
@ProviderType
public interface CommandCall {
    /**
     * The words of the command, as its descriptor has them.
     *
     * @return the words; an unmodifiable list
     */
    List<String> words();

    /**
     * What stands behind the words, in the case in which it was typed. Blanks separate; double quotes keep blanks
     * together, and a backslash takes the character behind it as it is.
     *
     * @return the arguments; an unmodifiable list
     */
    List<String> arguments();

    /**
     * The session whose client typed it.
     *
     * @return the session, or nothing for an operator on the machine of the server
     */
    Optional<ManagerSession> session();

    /**
     * One argument.
     *
     * @param index its place, from 0 on
     * @return the argument, or the empty text if there are not so many
     */
    default String argument(int index) {
        return index < arguments().size() ? arguments().get(index) : "";
    }

    /**
     * Refuses a line that has too few or too many arguments.
     *
     * @param least the fewest
     * @param most the most
     * @return this call
     * @throws CommandException so that the usage text is printed
     */
    default CommandCall expect(int least, int most) throws CommandException {
        int count = arguments().size();
        if (count < least || count > most) {
            throw CommandException.wrongUsage();
        }
        return this;
    }
}
