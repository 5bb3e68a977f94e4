package org.patchbay.core.account;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchbay.api.frontend.DigestAnswer;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.message.Variable;
import org.patchbay.api.wire.WireText;
import org.patchbay.core.acl.AccessList;
import org.patchbay.core.filter.FilterSet;
import org.patchbay.core.settings.AccountSettings;
import org.patchbay.core.settings.CommandRules;

/** One account, ready to be used. Immutable; a session keeps the one it logged in with. */
public final class Account {
    private final AccountSettings settings;
    private final List<AccessList> lists;
    private final FilterSet filters;
    private final Optional<SecretHash> hash;

    Account(AccountSettings settings, List<AccessList> lists, FilterSet filters) {
        this.settings = settings;
        this.hash = settings.secretHash().flatMap(SecretHash::parse);
        this.lists = List.copyOf(lists);
        this.filters = filters;
    }

    /** Its name, as configured. */
    public String name() {
        return settings.name();
    }

    /** The classes of events it may see. */
    public Privileges read() {
        return settings.read();
    }

    /** The classes that allow it to call actions. */
    public Privileges write() {
        return settings.write();
    }

    /** The filters its sessions begin with. */
    public FilterSet filters() {
        return filters;
    }

    /** How long its connections may refuse output. */
    public Duration writeTimeout() {
        return settings.writeTimeout();
    }

    /** Whether its log-ons are logged. */
    public boolean displayConnects() {
        return settings.displayConnects();
    }

    /** What is set on the channels it originates. */
    public List<Variable> variables() {
        return settings.variables();
    }

    /** What it may run on the command line. */
    public CommandRules commands() {
        return settings.commands();
    }

    /** Whether there is a secret, clear or hashed. */
    public boolean hasAnySecret() {
        return settings.secret().isPresent() || hash.isPresent();
    }

    /** Whether its secret is stored as a hash. */
    public boolean hashed() {
        return hash.isPresent();
    }

    /** Its access rules, as they could stand in the file. */
    public List<String> rules() {
        return settings.acl().stream()
                .map(line -> line.kind().name().toLowerCase(Locale.ROOT) + " = " + line.value())
                .toList();
    }

    /** Whether anything restricts from where it may be used. */
    public boolean restricted() {
        return !settings.acl().isEmpty();
    }

    /** Whether it may be used from that address: every one of its lists has to agree. */
    public boolean permits(InetAddress address) {
        return lists.stream().allMatch(list -> list.permits(address));
    }

    /** Whether finding out about a secret takes long enough to belong on a worker. */
    public boolean slowToCheck() {
        return hash.isPresent();
    }

    /** Whether that is its secret. Takes as long whether it is or not. */
    public boolean hasSecret(String secret) {
        if (hash.isPresent()) {
            return hash.get().matches(secret);
        }
        Optional<String> own = settings.secret();
        boolean equal = MessageDigest.isEqual(bytes(own.orElse("")), bytes(secret));
        return own.isPresent() && equal;
    }

    /** Whether the key answers the challenge. Takes as long whether it does or not. */
    public boolean answers(Challenge challenge, String key) {
        Optional<String> own = settings.secret();
        boolean equal = challenge.answeredBy(key, own.orElse(""));
        return own.isPresent() && equal;
    }

    /** Whether that proves knowledge of the secret, which has to be there in the clear. Takes as long whether it does. */
    public boolean answers(DigestAnswer answer) {
        Optional<String> own = settings.secret();
        boolean matches = Digest.matches(answer, name(), own.orElse(""));
        return own.isPresent() && matches;
    }

    private static byte[] bytes(String text) {
        return WireText.encode(text);
    }

    @Override
    public String toString() {
        return "Account[" + name() + "]";
    }
}
