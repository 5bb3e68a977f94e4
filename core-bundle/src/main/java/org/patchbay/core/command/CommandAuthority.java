package org.patchbay.core.command;

import java.util.List;
import java.util.Optional;
import org.patchbay.api.command.CommandDescriptor;
import org.patchbay.api.command.TypedLine;
import org.patchbay.api.session.ManagerSession;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionState;

/** Who may run what. This is the one place where that is decided; an operator on the machine is not asked. */
final class CommandAuthority {
    /** Refused by Asterisk whoever asks (specification 14.3), and here unless an account is allowed them by name. */
    private static final List<List<String>> ALWAYS_GUARDED =
            List.of(List.of("module", "load"), List.of("module", "unload"), List.of("restart", "gracefully"));

    private final CommandTable table;

    CommandAuthority(CommandTable table) {
        this.table = table;
    }

    /** A session keeps the account it logged in with, as it keeps its classes. */
    boolean permits(ManagerSession caller, TypedLine line) {
        if (!(caller instanceof Session session)) {
            return false;
        }
        SessionState state = session.state();
        if (state instanceof SessionState.LoggedIn in) {
            return in.account().commands().permits(line, guarded(line));
        }
        return state instanceof SessionState.Internal;
    }

    private Optional<List<String>> guarded(TypedLine line) {
        return ALWAYS_GUARDED.stream()
                .filter(line::startsWith)
                .findFirst()
                .or(() -> table.find(line)
                        .map(CommandEntry::descriptor)
                        .filter(CommandDescriptor::isGuarded)
                        .map(CommandDescriptor::words));
    }
}
