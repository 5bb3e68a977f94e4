package org.patchbay.pack.pbx.meetme;

import java.util.Optional;
import org.patchbay.pack.pbx.application.DigitEntry;
import org.patchbay.pack.pbx.application.Execution;
import org.patchbay.pack.pbx.channel.OneLine;

/**
 * {@code MeetMe([number[,options[,pin]]])} on one channel, until it is in its room. What is missing is typed; whoever is not
 * let in goes on in the dialplan. Used by the loop.
 */
final class Visit {
    private static final int TRIES = 3;

    private final Execution run;
    private final Rooms rooms;
    private final VisitOptions options;
    private final String givenPin;
    private int tries;

    private Visit(Execution run, Rooms rooms) {
        this.run = run;
        this.rooms = rooms;
        this.options = VisitOptions.parse(run.arguments().get(1));
        this.givenPin = run.arguments().get(2).strip();
    }

    /** Lets the channel in. */
    static void begin(Execution run, Rooms rooms) {
        run.channel().answer();
        Visit visit = new Visit(run, rooms);
        String number = OneLine.of(run.arguments().get(0)).strip();
        if (!number.isEmpty()) {
            visit.named(number).ifPresentOrElse(visit::found, run::done);
        } else if (visit.options.wantsEmptyRoom()) {
            rooms.empty(visit.options.wantsNoPin()).ifPresentOrElse(visit::found, run::done);
        } else {
            visit.askForNumber();
        }
    }

    private void askForNumber() {
        DigitEntry.await(run, digits -> {
            Optional<RoomLine> line = digits.isEmpty() ? Optional.empty() : named(digits);
            if (line.isPresent()) {
                tries = 0;
                found(line.get());
            } else if (++tries < TRIES) {
                askForNumber();
            } else {
                run.done();
            }
        });
    }

    private Optional<RoomLine> named(String number) {
        Optional<RoomLine> known = rooms.line(number);
        return known.isPresent() || !options.makesRoom()
                ? known
                : Optional.of(new RoomLine(number, givenPin, "", true));
    }

    private void found(RoomLine line) {
        boolean isNew = line.dynamic() && rooms.find(line.number()).isEmpty();
        if (isNew && options.asksForNewPin() && givenPin.isEmpty()) {
            DigitEntry.await(run, digits -> enter(new RoomLine(line.number(), digits, "", true), options.admin()));
        } else if (isNew || !line.asks(options.admin())) {
            enter(line, options.admin());
        } else if (!options.alwaysTypesPin() && line.opens(givenPin, options.admin())) {
            enter(line, options.admin() || line.isAdmin(givenPin));
        } else {
            askForPin(line);
        }
    }

    private void askForPin(RoomLine line) {
        DigitEntry.await(run, digits -> {
            if (line.opens(digits, options.admin())) {
                enter(line, options.admin() || line.isAdmin(digits));
            } else if (++tries < TRIES) {
                askForPin(line);
            } else {
                run.done();
            }
        });
    }

    private void enter(RoomLine line, boolean admin) {
        if (rooms.find(line.number()).map(Room::locked).orElse(false) && !admin) {
            run.done();
        } else {
            new RoomUser(run, rooms.open(line), options, admin).enter();
        }
    }
}
