package org.patchbay.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.command.TypedLine;
import org.patchbay.api.session.ManagerSession;

/**
 * Runs a command as the server would, without a server, and gives what it printed.
 *
 * <pre>{@code
 * assertEquals("Oslo 21.5\n", CommandTest.run(new WeatherPack(), "weather show Oslo"));
 * }</pre>
 *
 * <p>A line that begins with the words of several commands calls the one with the most. A {@link CommandException}
 * becomes the text it becomes in the server; any other exception is thrown as it is, since the server would treat it as
 * a defect. Rights are not checked: a command does not know them.
 */
public final class CommandTest {
    private CommandTest() {}

    /**
     * What a command of the pack prints for an operator on the machine of the server.
     *
     * @param pack the pack
     * @param line the line he types
     * @return the text
     * @throws IllegalArgumentException if the pack has no command of these words
     */
    public static String run(CommandPack pack, String line) {
        return run(pack, Optional.empty(), line);
    }

    /**
     * What a command of the pack prints for a client.
     *
     * @param pack the pack
     * @param caller his session
     * @param line the line he sends
     * @return the text
     * @throws IllegalArgumentException if the pack has no command of these words
     */
    public static String run(CommandPack pack, ManagerSession caller, String line) {
        return run(pack, Optional.of(caller), line);
    }

    private static String run(CommandPack pack, Optional<ManagerSession> caller, String line) {
        TypedLine typed = TypedLine.of(line);
        Offer offer = offers(pack).stream()
                .filter(candidate -> typed.startsWith(candidate.descriptor.words()))
                .max(Comparator.comparingInt(
                        candidate -> candidate.descriptor.words().size()))
                .orElseThrow(() -> new IllegalArgumentException("The pack has no command for '" + line + "'"));
        List<String> words = offer.descriptor.words();
        return run(offer, new Call(words, typed.behind(words.size()), caller));
    }

    /**
     * What a command prints that knows its words only by its annotation, for an operator on the machine of the server.
     *
     * @param handler the command
     * @param arguments what stands behind its words
     * @return the text; {@code (usage)} stands for the usage text, which the handler does not know
     */
    public static String perform(CommandHandler handler, String... arguments) {
        CommandDescriptor command = CommandDescriptor.of("command").usage("(usage)");
        return run(new Offer(command, handler), new Call(command.words(), List.of(arguments), Optional.empty()));
    }

    private static String run(Offer offer, Call call) {
        Printed out = new Printed();
        try {
            offer.handler.run(call, out);
        } catch (CommandException refusal) {
            out.print(
                    refusal.isWrongUsage()
                            ? offer.descriptor.usage()
                            : refusal.getMessage().replaceAll("[\r\n\0]", " ") + "\n");
        }
        return out.text.toString();
    }

    /**
     * What a pack defines.
     *
     * @param pack the pack
     * @return the descriptors in the order in which it names them
     */
    public static List<CommandDescriptor> commands(CommandPack pack) {
        return offers(pack).stream().map(Offer::descriptor).toList();
    }

    private static List<Offer> offers(CommandPack pack) {
        List<Offer> offers = new ArrayList<>();
        pack.define(new CommandCatalog() {
            @Override
            public CommandCatalog add(CommandDescriptor descriptor, CommandHandler handler) {
                offers.add(new Offer(descriptor, Objects.requireNonNull(handler, "handler")));
                return this;
            }
        });
        return offers;
    }

    /** What a pack said of one command. */
    private record Offer(CommandDescriptor descriptor, CommandHandler handler) {}

    /** One line on its way. */
    private record Call(List<String> words, List<String> arguments, Optional<ManagerSession> session)
            implements CommandCall {}

    /** Collects, and refuses what the server refuses. */
    private static final class Printed implements CommandOutput {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CommandOutput print(String piece) {
            if (piece.replace("\r\n", "\n").indexOf('\r') >= 0 || piece.indexOf(0) >= 0) {
                throw new IllegalArgumentException("A text contains neither NUL nor a CR without LF");
            }
            text.append(piece);
            return this;
        }

        @Override
        public CommandOutput line(String line) {
            if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("CR, LF and NUL cannot be part of a line");
            }
            return print(line + "\n");
        }
    }
}
