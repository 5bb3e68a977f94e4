package org.patchbay.pack.pbx.queue;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.pack.pbx.application.DialTime;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.dialplan.Numbers;

/**
 * {@code Queue(name[,options[,url[,announcement[,timeout[,agi[,macro[,gosub[,rule[,position]]]]]]]]])}.
 *
 * @param queue the name of the queue
 * @param options letters: {@code c} goes on in the dialplan behind the call, {@code n} rings members once only,
 *     {@code r} lets the caller hear ringing instead of music; those of Dial that let digits do something
 * @param timeout how long the caller waits; nothing for as long as it takes
 * @param rule the rule for penalties; the empty text for that of the queue
 * @param place where the caller wants to stand; 0 for the end
 */
record QueueArguments(String queue, String options, Optional<Duration> timeout, String rule, int place) {
    static QueueArguments parse(Arguments arguments) {
        return new QueueArguments(
                arguments.get(0).strip(),
                arguments.get(1),
                DialTime.parse(arguments.get(4)),
                arguments.get(8).strip(),
                (int) Math.max(0, Math.min(100_000, Numbers.leading(arguments.get(9)))));
    }

    boolean goesOn() {
        return options.indexOf('c') >= 0;
    }

    boolean onlyOneRound() {
        return options.indexOf('n') >= 0;
    }

    boolean ringing() {
        return options.indexOf('r') >= 0;
    }
}
