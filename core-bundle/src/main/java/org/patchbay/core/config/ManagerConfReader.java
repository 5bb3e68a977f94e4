package org.patchbay.core.config;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfException;
import org.patchbay.api.conf.ConfReader;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.AclLine;
import org.patchbay.core.settings.ClassWords;
import org.patchbay.core.settings.GeneralSettings;
import org.patchbay.core.settings.ManagerSettings;

/** Reads {@code manager.conf}, and beside it {@code acl.conf} and {@code users.conf} where they are. */
public final class ManagerConfReader {
    /** The file without which nothing starts. */
    public static final String MANAGER_CONF = "manager.conf";

    private static final String ACL_CONF = "acl.conf";
    private static final String ASTERISK_CONF = "asterisk.conf";
    private static final String USERS_CONF = "users.conf";
    private static final String GENERAL = "general";

    /**
     * What was read.
     *
     * @param settings what the files say
     * @param fingerprint changes when any file changes, included ones too
     */
    public record Loaded(ManagerSettings settings, String fingerprint) {}

    private final Path directory;
    private final Consumer<String> warnings;

    /**
     * A reader.
     *
     * @param directory where the files are
     * @param warnings takes what an operator should know, one line each
     */
    public ManagerConfReader(Path directory, Consumer<String> warnings) {
        this.directory = directory;
        this.warnings = warnings;
    }

    /**
     * Reads the files.
     *
     * @throws ConfException if one of them cannot be used; nothing has happened then
     */
    public Loaded read() throws ConfException {
        MessageDigest fingerprint = sha256();
        boolean exec = execAllowed(fingerprint);
        List<ConfSection> sections =
                reader(fingerprint).allowingExec(exec).read(MANAGER_CONF).sections();
        Map<String, List<AclLine>> acls = namedAcls(fingerprint);
        List<ConfSection> users = optional(USERS_CONF, fingerprint);
        GeneralSettings general = new GeneralReader(general(sections), warnings).read();
        ManagerSettings settings =
                new ManagerSettings(general, accounts(new UserSections(users).with(sections), general), acls);
        return new Loaded(settings, HexFormat.of().formatHex(fingerprint.digest()));
    }

    private static ConfSection general(List<ConfSection> sections) {
        return sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(GENERAL))
                .findFirst()
                .orElseGet(() -> ConfSection.of(GENERAL, MANAGER_CONF, List.of()));
    }

    private List<AccountSettings> accounts(List<ConfSection> sections, GeneralSettings general) {
        List<AccountSettings> accounts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ConfSection section : sections) {
            if (section.name().equalsIgnoreCase(GENERAL)) {
                continue;
            }
            if (names.add(section.name().toLowerCase(Locale.ROOT))) {
                accounts.add(new AccountReader(section, warnings).read(general));
            } else {
                warnings.accept(section.origin() + ": there is an account [" + section.name()
                        + "] already; this one is ignored");
            }
        }
        return accounts;
    }

    private Map<String, List<AclLine>> namedAcls(MessageDigest fingerprint) throws ConfException {
        Map<String, List<AclLine>> lists = new HashMap<>();
        for (ConfSection section : optional(ACL_CONF, fingerprint)) {
            lists.putIfAbsent(section.name(), AccountReader.aclLines(section));
        }
        return lists;
    }

    /** The switch that Asterisk has for it, off unless somebody turned it on. */
    private boolean execAllowed(MessageDigest fingerprint) throws ConfException {
        String value = reader(fingerprint).readIfThere(ASTERISK_CONF).value("options", "execincludes");
        return ClassWords.isTrue(value);
    }

    private List<ConfSection> optional(String file, MessageDigest fingerprint) throws ConfException {
        return reader(fingerprint).readIfThere(file).sections();
    }

    private ConfReader reader(MessageDigest fingerprint) {
        return ConfReader.in(directory).warnings(warnings).fingerprint(fingerprint);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
