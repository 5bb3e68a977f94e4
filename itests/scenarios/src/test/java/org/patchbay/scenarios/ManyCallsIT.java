package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.patchbay.testkit.Await.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.ClassRule;
import org.junit.Test;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/** The script of the PBX's README: 500 calls, of which nothing is left. */
public class ManyCallsIT {
    @ClassRule
    public static final ServerProcess SERVER = new ServerProcess();

    private static final int CALLS = 500;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Collection<String> begun = new ConcurrentLinkedQueue<>();
    private final Collection<String> ended = new ConcurrentLinkedQueue<>();
    private int greetings;

    @Test
    public void fiveHundredCallsComeAndGoAndLeaveNothing() {
        try (AmiClient watcher = SERVER.login();
                AmiClient caller = SERVER.connect().login(ServerHome.USER, ServerHome.SECRET, "off")) {
            Lab.awaitShipped(watcher);
            AmiMessage started = caller.ask(
                    "Action: SimCall", "Channel: SIP/1001", "Exten: 100", "Count: " + CALLS, "Rate: 100", "Hold: 3");
            assertEquals(String.valueOf(CALLS), started.header("Count"));
            await(SOON, () -> begun.size() + " of " + CALLS + " calls came, " + ended.size() + " have ended", () -> {
                take(watcher);
                return ended.size() >= CALLS;
            });
            List<AmiMessage> list = caller.send("Action: CoreShowChannels");
            assertEquals("0", list.get(list.size() - 1).header("ListItems"));
            take(watcher);
        }
        Set<String> distinct = new HashSet<>(begun);
        assertEquals("each channel began once", CALLS, begun.size());
        assertEquals("each channel is another one", CALLS, distinct.size());
        assertEquals("each channel ended once", CALLS, ended.size());
        assertEquals("those that began have ended", distinct, new HashSet<>(ended));
        assertEquals("each call was greeted", CALLS, greetings);
        assertEquals("nobody complains", List.of(), SERVER.complaints());
    }

    private void take(AmiClient watcher) {
        watcher.ask("Action: Ping");
        for (AmiMessage event : watcher.takeAll()) {
            switch (event.header("Event")) {
                case "Newchannel" -> begun.add(event.header("Uniqueid"));
                case "Hangup" -> ended.add(event.header("Uniqueid"));
                case "UserEvent" -> greetings++;
                default -> {
                    // What happens in between is the matter of other tests.
                }
            }
        }
    }
}
