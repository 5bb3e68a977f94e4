package org.patchbay.core.cli;

import java.util.Comparator;
import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.api.command.CommandHandler;
import org.patchbay.api.command.CommandOutput;
import org.patchbay.core.bus.EventLog;
import org.patchbay.core.bus.LoggedEvent;
import org.patchbay.core.session.Session;
import org.patchbay.core.session.SessionTable;

/**
 * {@code manager show eventq}: the events in memory, from the one that the slowest session has passed last to the
 * newest, which is always there.
 */
final class ShowEventQueue implements CommandHandler {
    /** The most that are shown; the oldest come first, and the others are counted. */
    static final int MAX_SHOWN = 1000;

    private final EventLog log;
    private final SessionTable sessions;

    ShowEventQueue(EventLog log, SessionTable sessions) {
        this.log = log;
        this.sessions = sessions;
    }

    @Override
    public void run(CommandCall call, CommandOutput out) throws CommandException {
        call.expect(0, 0);
        List<LoggedEvent> places =
                sessions.sessions().stream().map(Session::lastPassed).toList();
        LoggedEvent first = places.stream()
                .min(Comparator.comparingLong(LoggedEvent::sequence))
                .orElseGet(log::end);
        List<LoggedEvent> queued = first.andLater(MAX_SHOWN);
        for (LoggedEvent event : queued) {
            long users = places.stream()
                    .filter(place -> place.sequence() == event.sequence())
                    .count();
            out.line("Usecount: " + users)
                    .line("Category: " + event.categories().mask())
                    .line("Event:")
                    .print(event.text());
        }
        long more = log.end().sequence() - first.sequence() + 1 - queued.size();
        if (more > 0 && first.sequence() > 0) {
            out.line(more + " more events are queued.");
        }
    }
}
