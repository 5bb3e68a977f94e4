package org.patchbay.core.component;

import java.util.Optional;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.runtime.ActionInfo;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.core.account.Account;
import org.patchbay.core.account.AccountBook;
import org.patchbay.core.action.ActionEntry;
import org.patchbay.core.action.ActionTable;

/** Says who may call what, and why not, by the same test as a call itself. */
final class Verdicts {
    private final AccountBook accounts;
    private final ActionTable actions;

    Verdicts(AccountBook accounts, ActionTable actions) {
        this.accounts = accounts;
        this.actions = actions;
    }

    CallVerdict of(String accountName, String actionName) {
        Optional<Account> account = accounts.find(accountName);
        Optional<ActionEntry> action = actions.find(actionName);
        if (account.isEmpty()) {
            return CallVerdict.refused("There is no account " + accountName + ".");
        }
        if (action.isEmpty()) {
            return CallVerdict.refused(missing(actionName));
        }
        return account.get().hasAnySecret()
                ? of(account.get(), action.get().descriptor().privileges())
                : CallVerdict.refused("Nobody can log in as " + account.get().name() + ": it has no secret.");
    }

    private String missing(String name) {
        return actions.rows().stream()
                .filter(row -> row.name().equalsIgnoreCase(name) && row.state() == ActionInfo.State.FAILED)
                .findFirst()
                .map(row -> "The action " + row.name() + " of " + row.owner() + " is not offered: " + row.reason())
                .orElse("No bundle offers an action " + name + ".");
    }

    private static CallVerdict of(Account account, Privileges demanded) {
        if (demanded.isEmpty()) {
            return CallVerdict.permitted("The action is open to everybody who is logged in.");
        }
        Privileges shared = demanded.and(account.write());
        return demanded.permits(account.write())
                ? CallVerdict.permitted("The account may write " + shared.asPermission() + ", and one class is enough.")
                : CallVerdict.refused("The action demands one of " + demanded.asPermission()
                        + ", but the account may write " + account.write().asPermission() + ".");
    }
}
