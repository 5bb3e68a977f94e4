package org.patchbay.core.settings;

import java.util.List;
import java.util.Map;

/**
 * Everything that {@code manager.conf} and {@code acl.conf} say, as one value.
 *
 * @param general the section {@code [general]}
 * @param accounts the accounts, in the order of the file
 * @param namedAcls the lists of {@code acl.conf} by name
 */
public record ManagerSettings(
        GeneralSettings general, List<AccountSettings> accounts, Map<String, List<AclLine>> namedAcls) {
    /** Makes the collections unchangeable. */
    public ManagerSettings {
        accounts = List.copyOf(accounts);
        namedAcls = Map.copyOf(namedAcls);
    }
}
