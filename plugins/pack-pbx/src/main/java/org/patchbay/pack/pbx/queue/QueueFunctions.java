package org.patchbay.pack.pbx.queue;

import java.util.Locale;
import java.util.stream.Collectors;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.function.FunctionCall;
import org.patchbay.pack.pbx.function.FunctionException;
import org.patchbay.pack.pbx.function.Functions;

/** The functions that tell about queues. */
final class QueueFunctions {
    private final Queues queues;

    private QueueFunctions(Queues queues) {
        this.queues = queues;
    }

    static void addTo(Functions functions, Queues queues) {
        QueueFunctions all = new QueueFunctions(queues);
        functions
                .addReader("QUEUE_EXISTS", call -> queues.find(call.text()).isPresent() ? "1" : "0")
                .addReader(
                        "QUEUE_WAITING_COUNT",
                        call -> Integer.toString(all.queue(call).callers().size()))
                .addReader("QUEUE_MEMBER_COUNT", call -> all.count(call, "logged"))
                .addReader("QUEUE_MEMBER_LIST", all::list)
                .addReader(
                        "QUEUE_MEMBER", call -> all.count(call, call.arguments().get(1)));
    }

    private CallQueue queue(FunctionCall call) throws FunctionException {
        String name = Arguments.of(call.text()).get(0);
        return queues.find(name).orElseThrow(() -> new FunctionException("There is no queue " + name));
    }

    private String list(FunctionCall call) throws FunctionException {
        return queue(call).members().stream().map(Member::location).collect(Collectors.joining(","));
    }

    private String count(FunctionCall call, String what) throws FunctionException {
        CallQueue queue = queue(call);
        long count = switch (what.toLowerCase(Locale.ROOT)) {
            case "count" -> queue.members().size();
            case "logged" -> queue.members().stream().filter(Member::reachable).count();
            case "free", "ready" ->
                queue.members().stream().filter(queue::available).count();
            default -> throw new FunctionException("'" + what + "' is none of logged, free, ready, count");
        };
        return Long.toString(count);
    }
}
