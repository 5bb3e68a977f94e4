package org.patchbay.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.patchbay.api.message.AmiMessage;
import org.patchbay.testkit.AmiClient;

/** The shipped PBX makes calls; it goes in the middle of them when its jar is deleted, and comes back empty. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PbxPackIT {
    private static final String THREAD = "pbx";

    @Inject
    private BundleContext context;

    private Lab lab;
    private AmiClient client;

    @Configuration
    public Option[] server() {
        return AmiSystem.options();
    }

    @Before
    public void connect() {
        lab = new Lab(context);
        client = lab.login();
        Lab.awaitKnown(client, "Originate");
    }

    @After
    public void close() {
        client.close();
    }

    private static boolean runs() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(THREAD));
    }

    /** Those of the loop and of the one who waits for the database. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.equals(THREAD) || name.startsWith(THREAD + "-"))
                .toList();
    }

    private AmiMessage originate() {
        return client.ask(
                "Action: Originate",
                "Channel: Local/100@default/n",
                "Application: Wait",
                "Data: 60",
                "CallerID: Test <55>");
    }

    @Test
    public void aCallRunsThroughTheShippedDialplan() {
        assertEquals("Originate successfully queued", originate().header("Message"));
        assertEquals(
                "55",
                client.waitFor(packet -> packet.header("UserEvent").equals("Greeting"), Lab.SOON)
                        .header("Caller"));
        await(Lab.SOON, "the call is over", () -> channels().equals("0"));
    }

    @Test
    public void theShippedQueueFindsSomebody() {
        AmiMessage queued = client.ask(
                "Action: Originate",
                "Channel: Local/200@default/n",
                "Application: Wait",
                "Data: 60",
                "CallerID: Test <56>");
        assertEquals("Originate successfully queued", queued.header("Message"));
        AmiMessage connected = client.waitFor(packet -> packet.header("Event").equals("AgentConnect"), Lab.SOON);
        assertEquals("support", connected.header("Queue"));
        client.ask("Action: Hangup", "Channel: " + connected.header("Channel"));
        AmiMessage complete = client.waitFor(packet -> packet.header("Event").equals("AgentComplete"), Lab.SOON);
        assertEquals(connected.header("Member"), complete.header("Member"));
        assertEquals("agent", complete.header("Reason"));
        await(Lab.SOON, "the call is over", () -> channels().equals("0"));
    }

    @Test
    public void whoIsBusyHasABox() {
        client.ask("Action: SimCall", "Channel: SIP/1001", "Exten: 1003", "Hold: 6");
        AmiMessage waiting = client.waitFor(packet -> packet.header("Event").equals("MessageWaiting"), Lab.SOON);
        assertEquals("1003@default", waiting.header("Mailbox"));
        assertEquals("1", waiting.header("Waiting"));
        assertEquals("1", client.ask("Action: MailboxStatus", "Mailbox: 1003").header("Waiting"));
        await(Lab.SOON, "the call is over", () -> channels().equals("0"));
    }

    @Test
    public void theShippedLotParksACallAndGivesItBack() {
        AmiMessage parking = client.ask(
                "Action: Originate",
                "Channel: Local/700@default/n",
                "Application: Wait",
                "Data: 60",
                "CallerID: Test <57>");
        assertEquals("Originate successfully queued", parking.header("Message"));
        AmiMessage parked = client.waitFor(packet -> packet.header("Event").equals("ParkedCall"), Lab.SOON);
        assertEquals("701", parked.header("Exten"));
        assertEquals("57", parked.header("CallerIDNum"));
        client.ask("Action: SimCall", "Channel: SIP/1002", "Exten: 701");
        AmiMessage fetched = client.waitFor(packet -> packet.header("Event").equals("UnParkedCall"), Lab.SOON);
        assertEquals(parked.header("Channel"), fetched.header("Channel"));
        client.ask("Action: Hangup", "Channel: " + fetched.header("From"));
        await(Lab.SOON, "the call is over", () -> channels().equals("0"));
    }

    @Test
    public void theDialplanAndTheActionsHaveOneDatabase() throws IOException {
        assertEquals(
                "Variable Set",
                client.ask("Action: Setvar", "Variable: DB(pbx/it)", "Value: 1 2")
                        .header("Message"));
        client.ask("Action: DBGet", "Family: pbx", "Key: it");
        assertEquals("1 2", client.waitForEvent("DBGetResponse").header("Val"));
        client.ask("Action: DBPut", "Family: pbx", "Key: it", "Val: 3");
        assertEquals("3", variable("DB(pbx/it)"));
        Path jar = lab.deploy().resolve("pack-database.jar");
        Path kept = Files.copy(jar, lab.deploy().resolveSibling("pack-database.kept"));
        Files.delete(jar);
        Lab.awaitUnknown(client, "DBGet");
        await(
                Lab.SOON,
                "the dialplan has no database",
                () -> variable("DB(pbx/it)").isEmpty());
        Files.move(kept, jar);
        await(Lab.SOON, "the database is back", () -> variable("DB(pbx/it)").equals("3"));
    }

    private String variable(String name) {
        AmiMessage answer = client.ask("Action: Getvar", "Variable: " + name);
        assertEquals("Success", answer.header("Response"));
        return answer.header("Value");
    }

    @Test
    public void anAttendedTransferLeavesTheOtherTwoTogether() {
        client.ask("Action: SimCall", "Channel: SIP/1001", "Exten: 1002");
        AmiMessage talk = client.waitFor(packet -> packet.header("Bridgestate").equals("Link"), Lab.SOON);
        String caller = talk.header("Channel1");
        AmiMessage queued = client.ask("Action: Atxfer", "Channel: " + caller, "Exten: 200", "Context: default");
        assertEquals("Atxfer successfully queued", queued.header("Message"));
        client.waitFor(
                packet -> packet.header("Bridgestate").equals("Link")
                        && packet.header("Channel1").equals(caller)
                        && packet.header("Channel2").startsWith("Local/200@default"),
                Lab.SOON);
        client.ask("Action: Hangup", "Channel: " + caller);
        client.waitFor(
                packet -> packet.header("Bridgestate").equals("Link")
                        && packet.header("Channel1").equals(talk.header("Channel2"))
                        && packet.header("Channel2").startsWith("Local/200@default"),
                Lab.SOON);
        client.ask("Action: Hangup", "Channel: " + talk.header("Channel2"));
        await(Lab.SOON, "the call is over", () -> channels().equals("0"));
    }

    @Test
    public void theShippedConferenceTakesTwoWhoTalkInTurns() {
        for (String phone : List.of("SIP/1001", "SIP/1002")) {
            AmiMessage dialled = client.ask("Action: SimCall", "Channel: " + phone, "Exten: 800");
            assertEquals("Success", dialled.header("Response"));
        }
        AmiMessage talking = client.waitFor(packet -> packet.header("Event").equals("ConfbridgeTalking"), Lab.SOON);
        assertEquals("on", talking.header("TalkingStatus"));
        List<AmiMessage> list = client.send("Action: ConfbridgeList", "Conference: 800");
        assertEquals("2", list.get(list.size() - 1).header("ListItems"));
        String first = list.get(1).header("Channel");
        assertEquals(
                "User kicked",
                client.ask("Action: ConfbridgeKick", "Conference: 800", "Channel: " + first)
                        .header("Message"));
        String second = list.get(2).header("Channel");
        client.ask("Action: Hangup", "Channel: " + second);
        assertEquals(
                "800",
                client.waitFor(packet -> packet.header("Event").equals("ConfbridgeEnd"), Lab.SOON)
                        .header("Conference"));
        await(Lab.SOON, "the call is over", () -> channels().equals("0"));
    }

    private String channels() {
        List<AmiMessage> list = client.send("Action: CoreShowChannels");
        return list.get(list.size() - 1).header("ListItems");
    }

    @Test
    public void theJarGoesInTheMiddleOfCallsAndComesBackEmpty() throws IOException {
        for (int i = 0; i < 50; i++) {
            assertEquals("Originate successfully queued", originate().header("Message"));
        }
        assertTrue("the loop runs", runs());
        client.ask("Action: Setvar", "Variable: DB(pbx/gone)", "Value: 1");
        await(
                Lab.SOON,
                () -> "each of the two threads is there once: " + threads(),
                () -> threads().size() == 2);
        Path jar = lab.deploy().resolve("pack-pbx.jar");
        Path kept = Files.copy(jar, lab.deploy().resolveSibling("pack-pbx.kept"));
        Files.delete(jar);
        Lab.awaitUnknown(client, "Originate");
        Lab.awaitUnknown(client, "Status");
        await(
                Lab.SOON,
                () -> "the threads are gone: " + threads(),
                () -> threads().isEmpty());
        assertTrue("the client is still there", client.connected());

        Files.move(kept, jar);
        Lab.awaitKnown(client, "Originate");
        await(Lab.SOON, "a new loop runs", PbxPackIT::runs);
        assertEquals("0", channels());
        assertFalse(Lab.unknown(client.ask("Action: Getvar", "Variable: EPOCH")));
    }

    @Test
    public void theDialplanKnowsWhoIsLoggedIn() {
        String shouted = ServerHome.USER.toUpperCase(Locale.ROOT);
        await(
                AmiClient.PATIENCE,
                "only this one is left",
                () -> sessionsOf(shouted).equals("1"));
        try (AmiClient second = lab.login()) {
            assertEquals("2", sessionsOf(shouted));
            assertTrue(second.connected());
        }
        assertEquals("", sessionsOf("nobody"));
    }

    private String sessionsOf(String account) {
        return client.ask("Action: Getvar", "Variable: AMI_CLIENT(" + account + ",sessions)")
                .header("Value");
    }
}
