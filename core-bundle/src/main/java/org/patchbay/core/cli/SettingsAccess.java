package org.patchbay.core.cli;

import org.patchbay.core.account.AccountBook;
import org.patchbay.core.settings.GeneralSettings;

/** The settings in force, as the commands see and change them. */
public interface SettingsAccess {
    /** The section general. */
    GeneralSettings general();

    /** The accounts. */
    AccountBook accounts();

    /** Switches debug headers until settings are read again. */
    void debug(boolean on);
}
