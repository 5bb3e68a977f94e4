package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.asteriskjava.live.AsteriskChannel;
import org.asteriskjava.live.AsteriskQueue;
import org.asteriskjava.live.AsteriskQueueEntry;
import org.asteriskjava.live.AsteriskQueueListener;
import org.asteriskjava.live.AsteriskQueueMember;
import org.asteriskjava.live.CallerId;
import org.asteriskjava.live.ChannelState;
import org.asteriskjava.live.DefaultAsteriskServer;
import org.asteriskjava.live.Extension;
import org.asteriskjava.live.ExtensionHistoryEntry;
import org.asteriskjava.live.HangupCause;
import org.asteriskjava.live.QueueEntryState;
import org.asteriskjava.live.QueueMemberState;
import org.asteriskjava.live.Voicemailbox;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.patchbay.testkit.AmiClient;

/** A program that keeps a live picture of an Asterisk, its channels and its queues, keeps one of the shipped PBX. */
public class AsteriskJavaLiveIT {
    @ClassRule
    public static final ServerProcess SERVER = new ServerProcess();

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int TIMEOUT = 15_000;

    private DefaultAsteriskServer asterisk;

    /** What a queue told, in order. */
    private static final class QueueNews implements AsteriskQueueListener {
        private final List<AsteriskQueueEntry> joined = new CopyOnWriteArrayList<>();
        private final List<AsteriskQueueEntry> left = new CopyOnWriteArrayList<>();
        private final List<QueueMemberState> states = new CopyOnWriteArrayList<>();

        @Override
        public void onNewEntry(AsteriskQueueEntry entry) {
            joined.add(entry);
        }

        @Override
        public void onEntryLeave(AsteriskQueueEntry entry) {
            left.add(entry);
        }

        @Override
        public void onMemberStateChange(AsteriskQueueMember member) {
            states.add(member.getState());
        }

        @Override
        public void onEntryServiceLevelExceeded(AsteriskQueueEntry entry) {
            // Nobody waits that long here.
        }

        @Override
        public void onMemberAdded(AsteriskQueueMember member) {
            // The members are those of the file.
        }

        @Override
        public void onMemberRemoved(AsteriskQueueMember member) {
            // The members are those of the file.
        }
    }

    @Before
    public void begin() {
        try (AmiClient client = SERVER.login()) {
            Lab.awaitShipped(client);
        }
        DefaultManagerConnection connection =
                new DefaultManagerConnection("127.0.0.1", SERVER.port(), ServerHome.USER, ServerHome.SECRET);
        connection.setDefaultResponseTimeout(SOON.toMillis());
        asterisk = new DefaultAsteriskServer(connection);
        asterisk.initialize();
    }

    @After
    public void end() {
        asterisk.getManagerConnection().logoff();
        asterisk.shutdown();
    }

    /** Its channels are those that have not ended. */
    private void awaitNoChannels() {
        await(SOON, "no channel is left", () -> asterisk.getChannels().isEmpty());
    }

    @Test
    public void aCallIsFollowedToItsHangup() throws Exception {
        AsteriskChannel alice = asterisk.originateToExtension(
                "SIP/1001",
                "default",
                "100",
                1,
                TIMEOUT,
                new CallerId("Program", "555"),
                new TreeMap<>(Map.of("ORDER", "4711")));
        assertEquals(ChannelState.UP, alice.getState());
        assertEquals("4711", alice.getVariable("ORDER"));
        alice.setVariable("DONE", "no");
        assertEquals("no", alice.getVariable("DONE"));
        await(SOON, "the call has ended", () -> alice.getState() == ChannelState.HUNGUP);
        // Its first entry is that of a channel which is nowhere yet.
        List<String> applications = alice.getExtensionHistory().stream()
                .map(ExtensionHistoryEntry::getExtension)
                .filter(Objects::nonNull)
                .map(Extension::getApplication)
                .toList();
        assertEquals(List.of("Answer", "Wait", "UserEvent", "Hangup"), applications);
        awaitNoChannels();
    }

    @Test
    public void aCallFromPhoneToPhoneIsSeenFromBothEnds() throws Exception {
        AsteriskChannel alice = asterisk.originateToExtension("SIP/1001", "default", "1002", 1, TIMEOUT);
        await(SOON, "they talk", () -> alice.getLinkedChannel() != null);
        AsteriskChannel bob = alice.getLinkedChannel();
        assertTrue(bob.getName(), bob.getName().startsWith("SIP/1002-"));
        assertEquals(alice, bob.getLinkedChannel());
        assertEquals(bob, alice.getDialedChannel());
        bob.hangup(HangupCause.AST_CAUSE_NORMAL);
        await(
                SOON,
                "both have ended",
                () -> alice.getState() == ChannelState.HUNGUP && bob.getState() == ChannelState.HUNGUP);
        assertEquals(HangupCause.AST_CAUSE_NORMAL, bob.getHangupCause());
        assertTrue(alice.wasLinked());
        awaitNoChannels();
    }

    @Test
    public void aQueueIsWatched() throws Exception {
        AsteriskQueue support = asterisk.getQueues().stream()
                .filter(queue -> queue.getName().equals("support"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("SIP/1001", "SIP/1002", "SIP/1003"),
                support.getMembers().stream()
                        .map(AsteriskQueueMember::getLocation)
                        .sorted()
                        .toList());
        QueueNews news = new QueueNews();
        support.addAsteriskQueueListener(news);
        AsteriskChannel alice = asterisk.originateToExtension("SIP/1001", "default", "200", 1, TIMEOUT);
        await(SOON, "she waits", () -> news.joined.size() == 1);
        AsteriskQueueEntry entry = news.joined.get(0);
        assertEquals(alice, entry.getChannel());
        await(SOON, "somebody answers", () -> alice.getLinkedChannel() != null);
        assertTrue(
                alice.getLinkedChannel().getName(),
                alice.getLinkedChannel().getName().startsWith("SIP/1002-"));
        await(SOON, "she does not wait any more", () -> news.left.contains(entry));
        assertEquals(QueueEntryState.LEFT, entry.getState());
        alice.hangup();
        await(SOON, "the call has ended", () -> alice.getState() == ChannelState.HUNGUP);
        await(
                SOON,
                () -> "the members did something: " + news.states,
                () -> news.states.contains(QueueMemberState.DEVICE_INUSE));
        awaitNoChannels();
    }

    @Test
    public void theBoxesAreSeen() {
        Map<String, String> names = asterisk.getVoicemailboxes().stream()
                .collect(Collectors.toMap(Voicemailbox::getMailbox, Voicemailbox::getUser));
        assertEquals(Map.of("1001", "Alice", "1002", "Bob", "1003", "Carol"), names);
    }
}
