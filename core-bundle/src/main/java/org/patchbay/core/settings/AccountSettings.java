package org.patchbay.core.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.message.Privileges;
import org.patchbay.api.message.Variable;

/**
 * One account as it stands in the files.
 *
 * @param name its name, as configured
 * @param secret what its clients must know; without one, and without a hash, nobody can log in
 * @param secretHash the same as a hash, for plain log-ons
 * @param read the classes of events it may see
 * @param write the classes that allow it to call actions
 * @param acl from where it may log in, in the order of the file
 * @param displayConnects whether log-ons are logged
 * @param writeTimeout how long its connection may refuse output before the session ends
 * @param eventFilters its event filters, in the order of the file
 * @param variables what is set on the channels it originates
 * @param commands what it may run on the command line
 */
public record AccountSettings(
        String name,
        Optional<String> secret,
        Optional<String> secretHash,
        Privileges read,
        Privileges write,
        List<AclLine> acl,
        boolean displayConnects,
        Duration writeTimeout,
        List<String> eventFilters,
        List<Variable> variables,
        CommandRules commands) {
    /** The write timeout of an account that sets none, which is also the least one can set. */
    public static final Duration LEAST_WRITE_TIMEOUT = Duration.ofMillis(100);

    /** Makes the lists unchangeable. */
    public AccountSettings {
        acl = List.copyOf(acl);
        eventFilters = List.copyOf(eventFilters);
        variables = List.copyOf(variables);
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "AccountSettings[" + name + "]";
    }
}
