package org.patchbay.api.command;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.patchbay.api.session.ManagerSession;

/**
 * Runs, completes and lists the commands of the server; every door to them is built on it. It is the one place where
 * rights decide.
 *
 * <p><b>Lines.</b> Words are separated by any number of blanks or tabs and compared without case, in full. A line that
 * begins with the words of no command prints {@code No such command '<line>' (type 'core show help <words>' for other
 * possible commands)} (specification 13).
 *
 * <p><b>Threads.</b> Any but an I/O thread. {@code run} calls the command on the thread that calls it, and returns when
 * the command has ended; the others return at once.
 */
@ProviderType
public interface CommandLine {
    /** The characters a line may have. */
    int MAX_LINE = 8192;

    /** The words and arguments a line may have. */
    int MAX_TOKENS = 256;

    /** The most words that {@link #complete} finds. */
    int MAX_COMPLETIONS = 1000;

    /**
     * Runs a line for a client.
     *
     * @param caller his session; its account must be allowed the command
     * @param line what he typed
     * @param output takes the text piece by piece, each in the form of {@link CommandOutput#print}; what it throws goes
     *     through the command to the caller of this method
     * @return what came of it
     * @throws IllegalArgumentException if the line contains CR, LF or NUL, or is too long; nothing is printed then
     */
    CommandResult run(ManagerSession caller, String line, Consumer<String> output);

    /**
     * Runs a line for an operator on the machine of the server, who may run everything. A door that calls this has made
     * sure that it is him.
     *
     * @param line what he typed
     * @param output takes the text, as above
     * @return what came of it
     * @throws IllegalArgumentException if the line contains CR, LF or NUL, or is too long; nothing is printed then
     */
    CommandResult run(String line, Consumer<String> output);

    /**
     * Whether {@code run} would not refuse that line as {@link CommandResult#FORBIDDEN}, for a door that says so before
     * any output. It says nothing about whether there is such a command.
     *
     * @param caller the session of a client
     * @param line what he typed
     * @return true if he may run it
     */
    boolean permits(ManagerSession caller, String line);

    /**
     * The words that can stand where a line ends: those that complete its last word, or, behind a blank, those that
     * come next. Words of commands come first, then what the command itself suggests as argument; each part is sorted.
     *
     * @param beginning the line so far
     * @return whole words, at most {@value #MAX_COMPLETIONS}
     */
    List<String> complete(String beginning);

    /**
     * All commands that were ever offered and not withdrawn, sorted by their words: those that serve, those that wait
     * behind another of their words, and those that were refused, with the reason.
     *
     * @return a snapshot
     */
    List<CommandInfo> commands();
}
