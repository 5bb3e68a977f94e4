package org.patchbay.pack.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandCatalog;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.command.CommandPack;
import org.patchbay.api.database.KeyStore;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;
import org.patchbay.api.database.StoredEntry;

/**
 * The commands {@code database …}. {@code database query} is not offered: SQL in the hands of whoever may type commands
 * would be a way around every rule of this pack.
 */
final class DatabaseCommands implements CommandPack {
    private static final String ROW = "%-50s: %s%n";

    private static final String NONE = "0 results found.";
    private static final String NOT_FOUND = "Database entry not found.";
    private static final String ABSENT = "Database entry does not exist.";
    private static final String ALL_ABSENT = "Database entries do not exist.";

    private final KeyStore store;

    DatabaseCommands(KeyStore store) {
        this.store = store;
    }

    @Override
    public void define(CommandCatalog catalog) {
        add(catalog, "database show [family [keytree]]", "Show entries.", failing(NONE, this::show));
        add(catalog, "database showkey <key>", "Show a key of all families.", failing(NONE, this::showKey));
        add(catalog, "database get <family> <key>", "Show the value of an entry.", failing(NOT_FOUND, this::get));
        add(catalog, "database put <family> <key> <value>", "Write an entry.", failing(DbPut.TOO_LONG, this::put));
        add(catalog, "database del <family> <key>", "Delete an entry.", failing(ABSENT, this::delete));
        add(
                catalog,
                "database deltree <family> [keytree]",
                "Delete a family, or a part of it. Names are compared exactly.",
                failing(ALL_ABSENT, this::deleteTree));
    }

    /** One command, without the ways in which the store fails. */
    private interface Work {
        void run(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException;
    }

    /** What is printed when names are too long: such an entry cannot be. */
    private static CommandHandler failing(String tooLong, Work work) {
        return (call, out) -> {
            try {
                work.run(call, out);
            } catch (KeyStoreException e) {
                throw new CommandException(e.reason() == Reason.TOO_LONG ? tooLong : Answers.inWords(e));
            }
        };
    }

    private static void add(CommandCatalog catalog, String usage, String summary, CommandHandler handler) {
        String words = usage.replaceAll(" [<\\[].*", "");
        catalog.add(
                CommandDescriptor.of(words).summary(summary).usage("Usage: " + usage + "\n       " + summary + "\n"),
                handler);
    }

    private void show(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException {
        call.expect(0, 2);
        list(call.argument(0), call.argument(1), entry -> true, out);
    }

    /** Families have slashes in them, too, so the last part of the path is the key. */
    private void showKey(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException {
        String end = "/" + call.expect(1, 1).argument(0);
        list("", "", entry -> entry.path().endsWith(end), out);
    }

    private void list(String family, String subtree, Predicate<StoredEntry> wanted, CommandOutput out)
            throws KeyStoreException {
        AtomicLong count = new AtomicLong();
        store.entries(family, subtree, entry -> {
            if (wanted.test(entry)) {
                count.incrementAndGet();
                out.format(ROW, ShownText.line(entry.path()), ShownText.line(entry.value()));
            }
        });
        out.line(count + " results found.");
    }

    private void get(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException {
        named(call, 2);
        String value = store.get(call.argument(0), call.argument(1)).orElseThrow(() -> new CommandException(NOT_FOUND));
        out.line("Value: " + ShownText.line(value));
    }

    private void put(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException {
        named(call, 3);
        store.put(call.argument(0), call.argument(1), call.argument(2));
        out.line(DbPut.DONE);
    }

    private void delete(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException {
        named(call, 2);
        if (!store.delete(call.argument(0), call.argument(1))) {
            throw new CommandException(ABSENT);
        }
        out.line("Database entry removed.");
    }

    private void deleteTree(CommandCall call, CommandOutput out) throws CommandException, KeyStoreException {
        call.expect(1, 2);
        if (call.argument(0).isEmpty()) {
            throw CommandException.wrongUsage();
        }
        int count = store.deleteTree(call.argument(0), call.argument(1));
        if (count == 0) {
            throw new CommandException(ALL_ABSENT);
        }
        out.line(count + " database entries removed.");
    }

    /** Exactly so many arguments, of which the first two are not empty. */
    private static void named(CommandCall call, int count) throws CommandException {
        call.expect(count, count);
        if (call.argument(0).isEmpty() || call.argument(1).isEmpty()) {
            throw CommandException.wrongUsage();
        }
    }
}
