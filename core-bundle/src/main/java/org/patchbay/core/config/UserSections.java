package org.patchbay.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.core.settings.ClassWords;

/**
 * The accounts that {@code users.conf} brings along (specification 12.5): its sections that say {@code hasmanager}, with
 * what they lack taken from its {@code [general]}, and all rights where nothing is said. A section of the same name in
 * {@code manager.conf} goes on top.
 */
final class UserSections {
    private static final String GENERAL = "general";
    private static final String HAS_MANAGER = "hasmanager";
    private static final Set<String> KEYS =
            Set.of("secret", "read", "write", "displayconnects", "writetimeout", "commands");

    private final List<ConfSection> users;
    private final Optional<ConfSection> general;

    UserSections(List<ConfSection> users) {
        this.users = users;
        this.general = users.stream()
                .filter(section -> section.name().equalsIgnoreCase(GENERAL))
                .findFirst();
    }

    /** The sections of manager.conf and, in front of them, the users that are managers. */
    List<ConfSection> with(List<ConfSection> manager) {
        List<ConfSection> all = new ArrayList<>();
        List<ConfSection> left = new ArrayList<>(manager);
        for (ConfSection user : users) {
            if (!user.name().equalsIgnoreCase(GENERAL) && isManager(user)) {
                List<ConfEntry> account = account(user);
                left.stream()
                        .filter(section -> section.name().equalsIgnoreCase(user.name()))
                        .findFirst()
                        .ifPresent(section -> {
                            account.addAll(section.entries());
                            left.remove(section);
                        });
                all.add(ConfSection.of(user.name(), user.origin(), account));
            }
        }
        all.addAll(left);
        return all;
    }

    private boolean isManager(ConfSection user) {
        return new Keys(user)
                .find(HAS_MANAGER)
                .or(() -> general.flatMap(section -> new Keys(section).find(HAS_MANAGER)))
                .map(entry -> ClassWords.isTrue(entry.value()))
                .orElse(false);
    }

    private List<ConfEntry> account(ConfSection user) {
        List<ConfEntry> account = new ArrayList<>();
        account.add(ConfEntry.of("read", "all", user.origin()));
        account.add(ConfEntry.of("write", "all", user.origin()));
        general.ifPresent(section -> copy(section, account));
        copy(user, account);
        return account;
    }

    /** An empty secret counts as none here. */
    private static void copy(ConfSection from, List<ConfEntry> to) {
        for (ConfEntry entry : from.entries()) {
            String key = entry.key().toLowerCase(Locale.ROOT);
            if (KEYS.contains(key) && !(key.equals("secret") && entry.value().isEmpty())) {
                to.add(entry);
            }
        }
    }
}
