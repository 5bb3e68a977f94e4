package org.patchbay.core.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.message.Variable;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.AclLine;
import org.patchbay.core.settings.ClassWords;
import org.patchbay.core.settings.CommandRules;
import org.patchbay.core.settings.GeneralSettings;

/** Reads one account of {@code manager.conf}, and the lists of {@code acl.conf} (specification 12.3, 12.4). */
final class AccountReader {
    private static final Set<String> KEYS = Set.of(
            "secret",
            "secret_hash",
            "read",
            "write",
            "deny",
            "permit",
            "acl",
            "displayconnects",
            "writetimeout",
            "setvar",
            "eventfilter",
            "commands");

    private final ConfSection section;
    private final Consumer<String> warnings;
    private final Keys keys;

    AccountReader(ConfSection section, Consumer<String> warnings) {
        this.section = section;
        this.warnings = warnings;
        this.keys = new Keys(section);
    }

    /** The account, with what it leaves open taken from the general section. */
    AccountSettings read(GeneralSettings general) {
        keys.entries().forEach(this::warnIfUnknown);
        return new AccountSettings(
                section.name(),
                keys.find("secret").map(ConfEntry::value),
                keys.find("secret_hash").map(ConfEntry::value),
                classes("read"),
                classes("write"),
                aclLines(section),
                keys.find("displayconnects")
                        .map(entry -> ClassWords.isTrue(entry.value()))
                        .orElse(general.displayConnects()),
                writeTimeout(),
                values("eventfilter"),
                variables(),
                keys.find("commands").map(this::commands).orElse(general.commands()));
    }

    private CommandRules commands(ConfEntry entry) {
        return CommandKey.rules(entry, text -> warnings.accept(entry.origin() + ": " + text));
    }

    static List<AclLine> aclLines(ConfSection section) {
        List<AclLine> lines = new ArrayList<>();
        for (ConfEntry entry : section.entries()) {
            kind(entry.key()).ifPresent(kind -> lines.add(new AclLine(kind, entry.value(), entry.origin())));
        }
        return lines;
    }

    private static Optional<AclLine.Kind> kind(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "permit" -> Optional.of(AclLine.Kind.PERMIT);
            case "deny" -> Optional.of(AclLine.Kind.DENY);
            case "acl" -> Optional.of(AclLine.Kind.ACL);
            default -> Optional.empty();
        };
    }

    /** Only a likely misspelling is worth a line: other keys of an account are ignored in silence, as in Asterisk. */
    private void warnIfUnknown(ConfEntry entry) {
        if (!KEYS.contains(entry.key().toLowerCase(Locale.ROOT))) {
            Keys.closest(entry.key(), KEYS)
                    .ifPresent(known -> warnings.accept(entry.origin() + ": unknown key " + entry.key() + " in ["
                            + section.name() + "] is ignored; did you mean " + known + "?"));
        }
    }

    private Privileges classes(String key) {
        Optional<ConfEntry> entry = keys.find(key);
        if (entry.isEmpty()) {
            return Privileges.NONE;
        }
        List<String> unknown = new ArrayList<>();
        Privileges classes = ClassWords.exact(entry.get().value(), unknown);
        if (!unknown.isEmpty()) {
            warnings.accept(entry.get().origin() + ": '" + String.join("', '", unknown) + "' is no class of events; "
                    + key + " of [" + section.name() + "] is " + classes.asPermission()
                    + ". Classes are separated by commas without blanks; all of them: "
                    + Privileges.ALL.asPermission());
        }
        return classes;
    }

    private Duration writeTimeout() {
        Optional<ConfEntry> entry = keys.find("writetimeout");
        if (entry.isEmpty()) {
            return AccountSettings.LEAST_WRITE_TIMEOUT;
        }
        String value = entry.get().value();
        long millis = value.matches("\\d{1,9}") ? Long.parseLong(value) : -1;
        if (millis < AccountSettings.LEAST_WRITE_TIMEOUT.toMillis()) {
            warnings.accept(entry.get().origin() + ": writetimeout is a number of milliseconds from 100 on, not '"
                    + value + "'; 100 is used");
            return AccountSettings.LEAST_WRITE_TIMEOUT;
        }
        return Duration.ofMillis(millis);
    }

    private List<String> values(String key) {
        return section.entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .map(ConfEntry::value)
                .toList();
    }

    private List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (String value : values("setvar")) {
            int equals = value.indexOf('=');
            if (equals > 0) {
                variables.add(new Variable(value.substring(0, equals), value.substring(equals + 1)));
            }
        }
        return variables;
    }
}
