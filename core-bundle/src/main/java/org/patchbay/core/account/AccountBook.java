package org.patchbay.core.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchbay.core.acl.AccessList;
import org.patchbay.core.filter.EventFilter;
import org.patchbay.core.filter.FilterSet;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.AclLine;
import org.patchbay.core.settings.ManagerSettings;

/** All accounts. Immutable: a reload makes a new book, and sessions keep the account they logged in with. */
public final class AccountBook {
    private final Map<String, Account> accounts;

    private AccountBook(Map<String, Account> accounts) {
        this.accounts = accounts;
    }

    /**
     * The book of these settings. A filter that is no pattern and an access rule that is no range of addresses are left
     * out, as in Asterisk, but not in silence.
     *
     * @param warnings takes what an operator should know, one line each
     */
    public static AccountBook of(ManagerSettings settings, Consumer<String> warnings) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (AccountSettings one : settings.accounts()) {
            if (one.secretHash().isPresent()
                    && SecretHash.parse(one.secretHash().get()).isEmpty()) {
                warnings.accept("account " + one.name()
                        + ": its secret_hash is none; make one with bin/patchbay hash. It is ignored");
            }
            List<AccessList> lists = accessLists(one, settings.namedAcls(), warnings);
            accounts.putIfAbsent(key(one.name()), new Account(one, lists, filters(one, warnings)));
        }
        return new AccountBook(accounts);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The account of that name, in any case. */
    public Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(key(name)));
    }

    /** All accounts in the order of the file. */
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    private static FilterSet filters(AccountSettings account, Consumer<String> warnings) {
        FilterSet filters = FilterSet.NONE;
        for (String source : account.eventFilters()) {
            Optional<EventFilter> filter = EventFilter.parse(source);
            if (filter.isEmpty() || filters.isFullFor(filter.get())) {
                warnings.accept("account " + account.name() + ": the event filter '" + source
                        + "' is ignored: it is no basic regular expression, or one too many for one account");
            } else {
                filters = filters.with(filter.get());
            }
        }
        return filters;
    }

    private static List<AccessList> accessLists(
            AccountSettings account, Map<String, List<AclLine>> named, Consumer<String> warnings) {
        List<AccessList> lists = new ArrayList<>();
        lists.add(rules(account.acl(), warnings));
        for (AclLine line : account.acl()) {
            if (line.kind() == AclLine.Kind.ACL) {
                for (String name : line.value().split(",")) {
                    lists.add(namedList(name.strip(), line, named, warnings));
                }
            }
        }
        return lists;
    }

    private static AccessList namedList(
            String name, AclLine line, Map<String, List<AclLine>> named, Consumer<String> warnings) {
        List<AclLine> lines = named.get(name);
        if (lines == null) {
            warnings.accept(
                    line.origin() + ": there is no list '" + name + "' in acl.conf, so nobody may come in by it");
            return AccessList.CLOSED;
        }
        return rules(lines, warnings);
    }

    private static AccessList rules(List<AclLine> lines, Consumer<String> warnings) {
        AccessList list = AccessList.OPEN;
        for (AclLine line : lines) {
            if (line.kind() != AclLine.Kind.ACL) {
                Optional<AccessList> longer = list.with(line.kind() == AclLine.Kind.PERMIT, line.value());
                if (longer.isEmpty()) {
                    warnings.accept(line.origin() + ": '" + line.value()
                            + "' is no address or range of addresses; the line is ignored");
                }
                list = longer.orElse(list);
            }
        }
        return list;
    }
}
