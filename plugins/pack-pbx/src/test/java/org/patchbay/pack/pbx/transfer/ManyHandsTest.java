package org.patchbay.pack.pbx.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;
import org.patchbay.pack.pbx.channel.Channel;

/** Calls that are transferred, parked, fetched, picked up, redirected and ended by chance leave nothing behind. */
public class ManyHandsTest {
    private static final String EXTENSIONS = """
            [default]
            include => parkedcalls
            exten => 55,1,Answer()
             same => n,Wait(20)
            exten => 56,1,Answer()
             same => n,Queue(q,tT,,,20)
            exten => 57,1,Dial(SIP/2001,20,gtThHkK)
             same => n,Wait(5)
            exten => 58,1,Pickup(1001&1002&1003&57)
             same => n,Wait(1)
            exten => 59,1,Dial(Local/1003@default,20,tTkK)
            exten => _100X,1,Dial(SIP/${EXTEN},20,tThHkK)
            """;
    private static final String FEATURES = """
            [general]
            parkpos => 701-703
            parkingtime => 9
            parkinghints = yes
            [featuremap]
            blindxfer => #1
            disconnect => *0
            parkcall => #7
            """;
    private static final String ENDPOINTS = """
            [SIP/*]
            answer = 1
            [SIP/1003]
            answer = 4
            talk = 12
            [SIP/1004]
            behaviour = busy
            [SIP/1005]
            behaviour = noanswer
            """;
    private static final String[] EXTENSION = {
        "55", "56", "57", "58", "59", "1001", "1002", "1003", "1004", "1005", "700", "701", "702", "99"
    };

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Set<String> seen = new TreeSet<>();
    private SteppedPbx pbx;
    private Random random;

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private Channel anyChannel() {
        List<Channel> all = pbx.parts().exchange().channels().all();
        return all.get(random.nextInt(all.size()));
    }

    private void press(Channel channel, String digits) {
        digits.chars().forEach(digit -> channel.receiveDigit((char) digit));
        pbx.pass(0);
    }

    private void step() {
        if (pbx.channels() < 2 || random.nextInt(5) == 0) {
            pbx.answer("Action: SimCall", "Channel: " + any("SIP/9001", "SIP/9002"), "Exten: " + any(EXTENSION));
            return;
        }
        Channel channel = anyChannel();
        switch (random.nextInt(9)) {
            case 0 -> press(channel, "#1" + any(EXTENSION));
            case 1, 2 -> press(channel, "*2" + any(EXTENSION));
            case 3 -> press(channel, any("#7", "*0", "5", "#", "*2", "#1"));
            case 4 -> pbx.answer("Action: Hangup", "Channel: " + channel.name());
            case 5 ->
                pbx.answer(
                        "Action: Park",
                        "Channel: " + channel.name(),
                        "Channel2: " + anyChannel().name());
            case 6 ->
                pbx.answer(
                        "Action: Redirect",
                        "Channel: " + channel.name(),
                        "Context: default",
                        "Exten: " + any(EXTENSION),
                        "Priority: 1");
            case 7 ->
                pbx.answer(
                        "Action: Bridge",
                        "Channel1: " + channel.name(),
                        "Channel2: " + anyChannel().name());
            default -> pbx.pass(random.nextInt(4));
        }
    }

    private long count(String name) {
        return pbx.events(name).size();
    }

    private void play(long seed) {
        random = new Random(seed);
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf", EXTENSIONS,
                        "features.conf", FEATURES,
                        "endpoints.conf", ENDPOINTS,
                        "queues.conf", "[q]\nmember => SIP/3001\nmember => SIP/3002\n"));
        for (int i = 0; i < 150; i++) {
            step();
            pbx.pass(random.nextInt(3) == 0 ? 1.3 : 0.1);
        }
        pbx.pass(40);
        pbx.command("channel request hangup all");
        pbx.pass(60);
        String which = "seed " + seed;
        assertEquals(which + " " + pbx.command("core show channels"), 0, pbx.channels());
        assertEquals(which, count("Newchannel"), count("Hangup"));
        assertEquals(which, 0, pbx.agenda().size());
        assertTrue(which, pbx.answer("Action: ParkedCalls").contains("Total: 0"));
        assertEquals(which, parked(), count("UnParkedCall") + count("ParkedCallTimeOut") + count("ParkedCallGiveUp"));
        assertEquals(
                which, 0, open().values().stream().filter(left -> left != 0).count());
    }

    private long parked() {
        return count("ParkedCall");
    }

    /** How often each two channels were joined more often than parted. */
    private Map<String, Integer> open() {
        Map<String, Integer> open = new HashMap<>();
        for (AmiEvent event : pbx.events("Bridge")) {
            int change = event.header("Bridgestate").equals("Link") ? 1 : -1;
            open.merge(event.header("Uniqueid1") + " " + event.header("Uniqueid2"), change, Integer::sum);
        }
        return open;
    }

    @Test(timeout = 120_000)
    public void nothingIsLeftOfCallsInManyHands() {
        for (long seed = 1; seed <= 20; seed++) {
            play(seed);
            pbx.events().forEach(event -> seen.add(event.name()));
        }
        List<String> wanted = List.of(
                "ParkedCall",
                "UnParkedCall",
                "ParkedCallTimeOut",
                "ParkedCallGiveUp",
                "Pickup",
                "BridgeAction",
                "Join");
        assertTrue(seen.toString(), seen.containsAll(wanted));
    }
}
