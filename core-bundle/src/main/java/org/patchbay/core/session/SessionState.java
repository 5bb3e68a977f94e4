package org.patchbay.core.session;

import java.time.Duration;
import org.patchbay.api.message.Privileges;
import org.patchbay.core.account.Account;
import org.patchbay.core.bus.Audience;
import org.patchbay.core.filter.FilterSet;
import org.patchbay.core.settings.AccountSettings;

/** Where a session is in its life. */
public sealed interface SessionState {
    /** Whether its requests may be more than Login, Logoff and Challenge. */
    boolean authenticated();

    /** The name of its account as the client typed it, or the empty text. */
    String name();

    /** The classes of events it may see. */
    Privileges read();

    /** The classes that allow it to call actions. */
    Privileges write();

    /** How long its connection may refuse output. */
    default Duration writeTimeout() {
        return AccountSettings.LEAST_WRITE_TIMEOUT;
    }

    /** The classes it asked for. */
    default Privileges eventMask() {
        return Privileges.ALL;
    }

    /** Its event filters. */
    default FilterSet filters() {
        return FilterSet.NONE;
    }

    /** What it sees of the event stream. */
    default Audience.View view() {
        return Audience.View.NOTHING;
    }

    /** Connected, and greeted, but not logged in. */
    record Greeted() implements SessionState {
        @Override
        public boolean authenticated() {
            return false;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public Privileges read() {
            return Privileges.NONE;
        }

        @Override
        public Privileges write() {
            return Privileges.NONE;
        }
    }

    /**
     * Logged in.
     *
     * @param account the account as it was at login; a reload does not change it
     * @param name its name as the client typed it
     * @param eventMask the classes it asked for
     * @param filters its event filters
     */
    record LoggedIn(Account account, String name, Privileges eventMask, FilterSet filters) implements SessionState {
        LoggedIn withEventMask(Privileges mask) {
            return new LoggedIn(account, name, mask, filters);
        }

        LoggedIn withFilters(FilterSet others) {
            return new LoggedIn(account, name, eventMask, others);
        }

        @Override
        public Duration writeTimeout() {
            return account.writeTimeout();
        }

        @Override
        public boolean authenticated() {
            return true;
        }

        @Override
        public Privileges read() {
            return account.read();
        }

        @Override
        public Privileges write() {
            return account.write();
        }

        @Override
        public Audience.View view() {
            return new Audience.View(account.read().and(eventMask), filters.isEmpty(), new FilterTest(filters), false);
        }
    }

    /** Code inside the server, with all rights and without events. */
    record Internal() implements SessionState {
        @Override
        public boolean authenticated() {
            return true;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public Privileges read() {
            return Privileges.ALL;
        }

        @Override
        public Privileges write() {
            return Privileges.ALL;
        }
    }

    /**
     * Over, or about to be once its last output is out.
     *
     * @param before the state it ended in, for those who ask later
     * @param reason why, in words for an operator
     */
    record Closing(SessionState before, String reason) implements SessionState {
        @Override
        public boolean authenticated() {
            return false;
        }

        @Override
        public String name() {
            return before.name();
        }

        @Override
        public Privileges read() {
            return before.read();
        }

        @Override
        public Privileges write() {
            return before.write();
        }
    }
}
