package org.patchbay.core.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.api.message.Variable;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.AccountBook;

/** {@code manager show users} and {@code manager show user U}: the accounts, as configured. */
final class ShowUsers {
    private final Supplier<AccountBook> accounts;

    ShowUsers(Supplier<AccountBook> accounts) {
        this.accounts = accounts;
    }

    void list(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        List<Account> all = accounts.get().accounts();
        if (all.isEmpty()) {
            out.line("There are no manager users.");
            return;
        }
        out.line("").line("username").line("--------");
        for (Account account : all) {
            out.line(account.name());
        }
        out.line("-------------------").line(all.size() + " manager users configured.");
    }

    /** One account. Nobody is told its secret, only whether it has one. */
    CommandHandler details() {
        return new CommandHandler() {
            @Override
            public void run(CommandCall call, CommandOutput out) throws CommandException {
                String name = call.expect(1, 1).argument(0);
                Account account = accounts.get()
                        .find(name)
                        .orElseThrow(() -> new CommandException("There is no manager called " + name));
                describe(account, out);
            }

            @Override
            public List<String> complete(CommandCall call, String beginning) {
                return accounts.get().accounts().stream().map(Account::name).toList();
            }
        };
    }

    private static void describe(Account account, CommandOutput out) {
        out.line("")
                .line("       username: " + account.name())
                .line("         secret: " + (account.hasAnySecret() ? "<Set>" : "(N/A)"))
                .line("            ACL: " + yesNo(account.restricted()))
                .line("      read perm: " + account.read().asPermission())
                .line("     write perm: " + account.write().asPermission())
                .line("displayconnects: " + yesNo(account.displayConnects()))
                .line("      Variables: ");
        List<Variable> lastFirst = new ArrayList<>(account.variables());
        Collections.reverse(lastFirst);
        for (Variable variable : lastFirst) {
            out.line(" ".repeat(17) + variable.name() + " = " + variable.value());
        }
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
