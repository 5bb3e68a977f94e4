package org.patchbay.webconsole.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchbay.api.runtime.AccountInfo;
import org.patchbay.api.runtime.CallVerdict;
import org.patchbay.api.runtime.ManagerService;

/** The accounts, who is locked out, and with {@code action} who may call it. */
public final class AccountsView implements View {
    private final ManagerService manager;
    private final RecentDoings doings;

    /**
     * A view.
     *
     * @param manager knows the accounts
     * @param doings knows who failed to log in
     */
    public AccountsView(ManagerService manager, RecentDoings doings) {
        this.manager = manager;
        this.doings = doings;
    }

    @Override
    public Map<String, Object> render(Query query) {
        List<AccountInfo> accounts = manager.accounts();
        String action = query.field("action");
        if (!action.isEmpty()) {
            return Json.object(
                    "action",
                    action,
                    "verdicts",
                    accounts.stream()
                            .map(account -> verdict(account.name(), action))
                            .toList());
        }
        Map<String, Object> failures = new LinkedHashMap<>();
        manager.counters().failedLogins().forEach((reason, count) -> failures.put(reason.name(), count));
        Map<String, Object> tree = Json.object(
                "words",
                Words.allClasses(),
                "accounts",
                accounts.stream().map(AccountsView::row).toList(),
                "lockOuts",
                manager.lockOuts().stream()
                        .map(lock -> Json.object(
                                "key",
                                lock.key(),
                                "failures",
                                lock.failures(),
                                "until",
                                lock.until().toEpochMilli()))
                        .toList());
        tree.put("logins", manager.counters().logins());
        tree.put("failures", failures);
        tree.put("recent", doings.failedLogins());
        return tree;
    }

    private Map<String, Object> verdict(String account, String action) {
        CallVerdict verdict = manager.mayCall(account, action);
        return Json.object("account", account, "permitted", verdict.permitted(), "reason", verdict.reason());
    }

    private static Map<String, Object> row(AccountInfo account) {
        Map<String, Object> row = Json.object(
                "name", account.name(),
                "read", Words.classes(account.read()),
                "write", Words.classes(account.write()),
                "acl", account.acl(),
                "filters", account.filters());
        row.put("enabled", account.enabled());
        row.put("hashed", account.hashed());
        return row;
    }
}
