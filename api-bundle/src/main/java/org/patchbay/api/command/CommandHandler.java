package org.patchbay.api.command;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Performs one command of the command line. Register it as an OSGi service; {@link AmiCommand} sets the service
 * properties. The server finds the service, offers the command at all its doors, and withdraws it when the service goes
 * away.
 *
 * <p><b>Threads.</b> Called on the thread of the door: a worker thread for {@code Action: Command}, never an I/O
 * thread. It may block for a short time. Calls come at the same time; an implementation must be safe for that.
 *
 * <p><b>Rights.</b> The caller has already been checked: an account may run what its key {@code commands} in
 * {@code manager.conf} allows, an operator on the machine of the server everything.
 *
 * <p><b>Words.</b> Compared without case and in full. Of several commands whose words begin a line the one with the most
 * words is called. If several services offer the same words, the highest {@code service.ranking} serves, then the
 * lowest {@code service.id}; the others wait as its replacement.
 *
 * <p><b>Errors.</b> A {@link CommandException} is an answer: its message, or the usage text, is printed and nothing is
 * logged. Any other exception is a defect: it is logged once with a reference, and the caller reads a line with that
 * reference. The session of the caller goes on in either case.
 *
 * <p><b>End.</b> When the service is unregistered no new call starts. A running call may finish for as long as the
 * server's grace period (2 seconds unless configured). After that its thread is interrupted and its output goes
 * nowhere.
 */
@ConsumerType
@FunctionalInterface
public interface CommandHandler {
    /** Service property: the words of the command, a {@code String}. A service without it is not offered. */
    String WORDS = "ami.command.words";

    /** Service property: one line that says what the command does, a {@code String}. */
    String SUMMARY = "ami.command.summary";

    /** Service property: what is printed for wrong arguments, a {@code String}. */
    String USAGE = "ami.command.usage";

    /** Service property: whether accounts have to be allowed it by name, a {@code Boolean}. */
    String GUARDED = "ami.command.guarded";

    /**
     * Runs the command.
     *
     * @param call the line that was typed, and by whom
     * @param out takes what the caller reads; of no use after this method has returned
     * @throws CommandException to print its message, or the usage text, instead of going on
     */
    void run(CommandCall call, CommandOutput out) throws CommandException;

    /**
     * The words that may stand where the caller is typing, behind the words of the command. Asked on the same threads;
     * it must not block. What does not begin as the caller typed is left out by the server, and what it throws counts
     * as nothing.
     *
     * @param call the line so far; its {@linkplain CommandCall#arguments() arguments} are those in front of the word
     * @param beginning what is typed of the word so far, possibly nothing
     * @return candidates, in any order; the server takes the first {@value CommandLine#MAX_COMPLETIONS}
     */
    default List<String> complete(CommandCall call, String beginning) {
        return List.of();
    }
}
