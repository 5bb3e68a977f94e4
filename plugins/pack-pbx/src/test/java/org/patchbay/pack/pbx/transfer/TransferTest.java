package org.patchbay.pack.pbx.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;
import org.patchbay.pack.pbx.channel.Channel;

/** Transfers by digits and by Atxfer (specification 14.5), and Pickup (17.1). */
public class TransferTest {
    private static final String EXTENSIONS = """
            [default]
            include => parkedcalls
            exten => 55,1,Answer()
             same => n,Wait(600)
            exten => _100X,1,Dial(SIP/${EXTEN},20,tTkK)
             same => n,NoOp(${DIALSTATUS})
            exten => 2002,1,Dial(SIP/1002,20)
            exten => 300,1,Answer()
             same => n,Queue(q,t)
            exten => 400,1,Pickup(1002)
             same => n,NoOp(nobody rings)
            exten => 401,1,PickupChan(SIP/1002)
            """;
    private static final String FEATURES = """
            [general]
            parkext => 700
            parkpos => 701-720
            [featuremap]
            blindxfer => #1
            parkcall => #7
            """;
    private static final String ENDPOINTS = """
            [SIP/1001]
            answer = 1
            [SIP/1002]
            answer = 1
            [SIP/1003]
            answer = 3
            [SIP/1004]
            behaviour = busy
            """;
    private static final String QUEUES = """
            [q]
            member => SIP/1002
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void phones() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf", EXTENSIONS,
                        "features.conf", FEATURES,
                        "queues.conf", QUEUES,
                        "endpoints.conf", ENDPOINTS));
    }

    private void dials(String phone, String extension) {
        pbx.answer("Action: SimCall", "Channel: SIP/" + phone, "Exten: " + extension);
        pbx.pass(0);
    }

    /** 1001 talks to 1002. */
    private void talk() {
        dials("1001", "1002");
        pbx.pass(2);
        assertEquals("SIP/1002", peer("1001"));
        pbx.taken();
    }

    private Channel channel(String phone) {
        return pbx.parts().exchange().channels().all().stream()
                .filter(channel -> channel.name().startsWith("SIP/" + phone + "-"))
                .filter(channel -> !channel.name().contains("<"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no channel of " + phone));
    }

    private void press(String phone, String digits) {
        Channel channel = channel(phone);
        digits.chars().forEach(digit -> {
            channel.receiveDigit((char) digit);
            pbx.pass(0);
        });
    }

    private void hangUp(String phone) {
        pbx.answer("Action: Hangup", "Channel: " + channel(phone).name());
        pbx.pass(0);
    }

    /** The device that a phone talks to; the empty text for nobody. */
    private String peer(String phone) {
        return channel(phone)
                .peer()
                .map(other -> other.name().replaceFirst("-.*", ""))
                .orElse("");
    }

    private List<String> sentDigits() {
        return pbx.events("DTMF").stream()
                .filter(event -> event.header("Direction").equals("Sent")
                        && event.header("Begin").equals("Yes"))
                .map(event -> event.header("Digit"))
                .toList();
    }

    @Test
    public void theCallerSendsTheCalleeElsewhere() {
        talk();
        press("1001", "#1");
        assertEquals("Start", pbx.last("MusicOnHold").header("State"));
        assertEquals("", peer("1002"));
        press("1001", "55");
        assertEquals(1, pbx.channels());
        assertEquals("55", channel("1002").place().extension());
        assertTrue(channel("1002").variable("BLINDTRANSFER").startsWith("SIP/1001-"));
        assertEquals(List.of(), sentDigits());
        hangUp("1002");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theCalleeSendsTheCallerElsewhere() {
        talk();
        press("1002", "#11003");
        pbx.pass(4);
        assertEquals("SIP/1003", peer("1001"));
        assertEquals(2, pbx.channels());
        hangUp("1003");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void digitsThatAreNoCodeAreHeardByTheOther() {
        talk();
        press("1001", "5#");
        assertEquals(List.of("5"), sentDigits());
        pbx.pass(1.1);
        assertEquals(List.of("5", "#"), sentDigits());
        press("1001", "#2");
        assertEquals(List.of("5", "#", "#", "2"), sentDigits());
    }

    @Test
    public void withoutTheRightACodeIsOnlyDigits() {
        dials("1001", "2002");
        pbx.pass(2);
        pbx.taken();
        press("1001", "#1");
        assertEquals(List.of("#", "1"), sentDigits());
        assertEquals("SIP/1002", peer("1001"));
    }

    @Test
    public void anExtensionThatIsNotThereGivesTheOtherBack() {
        talk();
        press("1001", "#1999");
        assertEquals("SIP/1002", peer("1001"));
        press("1001", "#1");
        pbx.pass(3.1);
        assertEquals("SIP/1002", peer("1001"));
        assertEquals("Stop", pbx.last("MusicOnHold").header("State"));
        assertEquals(2, pbx.channels());
    }

    private void atxfer(String phone, String extension) {
        String answer = pbx.answer(
                "Action: Atxfer", "Channel: " + channel(phone).name(), "Exten: " + extension, "Context: default");
        assertTrue(answer, answer.contains("Atxfer successfully queued"));
        pbx.pass(0);
    }

    @Test
    public void aConsultedThirdOneTakesTheCallOver() {
        talk();
        atxfer("1001", "1003");
        assertEquals(2 * "*21003".length(), pbx.events("DTMF").size());
        pbx.pass(4);
        assertEquals("", peer("1002"));
        assertEquals("Local/1003@default", peer("1001"));
        hangUp("1001");
        assertEquals("Local/1003@default", peer("1002"));
        assertEquals(4, pbx.channels());
        hangUp("1003");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theCalleeCanConsultToo() {
        talk();
        atxfer("1002", "1003");
        pbx.pass(4);
        assertEquals("Local/1003@default", peer("1002"));
        hangUp("1002");
        assertEquals("Local/1003@default", peer("1001"));
        hangUp("1001");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aThirdOneThatHangsUpGivesTheOtherBack() {
        talk();
        atxfer("1001", "1003");
        pbx.pass(4);
        hangUp("1003");
        assertEquals("SIP/1002", peer("1001"));
        assertEquals(2, pbx.channels());
        assertEquals("Stop", pbx.last("MusicOnHold").header("State"));
    }

    @Test
    public void aThirdOneThatDoesNotAnswerGivesTheOtherBack() {
        talk();
        atxfer("1001", "1004");
        pbx.pass(4);
        assertEquals("SIP/1002", peer("1001"));
        assertEquals(2, pbx.channels());
    }

    @Test
    public void whoLeavesWhileItRingsLeavesTheOtherWaiting() {
        talk();
        atxfer("1001", "1003");
        pbx.pass(1);
        hangUp("1001");
        assertEquals("", peer("1002"));
        pbx.pass(3);
        assertEquals("Local/1003@default", peer("1002"));
        hangUp("1002");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theCalleeWhoLeavesWhileItRingsLeavesTheCallerWaiting() {
        talk();
        atxfer("1002", "1003");
        pbx.pass(1);
        hangUp("1002");
        pbx.pass(3);
        assertEquals("Local/1003@default", peer("1001"));
        hangUp("1003");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void theOneWhoWaitsMayLeave() {
        talk();
        atxfer("1001", "1003");
        pbx.pass(4);
        hangUp("1002");
        assertEquals("Local/1003@default", peer("1001"));
        hangUp("1001");
        assertEquals(0, pbx.channels());

        talk();
        atxfer("1002", "1003");
        pbx.pass(4);
        hangUp("1001");
        assertEquals("Local/1003@default", peer("1002"));
        hangUp("1003");
        assertEquals(0, pbx.channels());

        talk();
        atxfer("1002", "1003");
        pbx.pass(1);
        hangUp("1001");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aMemberOfAQueueMaySendTheCallerElsewhere() {
        dials("1001", "300");
        pbx.pass(2);
        press("1002", "#155");
        assertEquals(1, pbx.channels());
        assertEquals("55", channel("1001").place().extension());
    }

    @Test
    public void aTransferToTheLotParksAndTellsWhoDidIt() {
        talk();
        String parker = channel("1001").name();
        press("1001", "#1700");
        assertEquals(parker, pbx.last("ParkedCall").header("From"));
        assertTrue(pbx.last("ParkedCall").header("Channel").startsWith("SIP/1002-"));
    }

    @Test
    public void oneCodeParksAtOnce() {
        talk();
        press("1002", "#7");
        assertTrue(pbx.last("ParkedCall").header("Channel").startsWith("SIP/1001-"));
        assertTrue(pbx.last("ParkedCall").header("From").startsWith("SIP/1002-"));
        assertEquals(1, pbx.channels());
    }

    @Test
    public void aCodeThatIsTakenAwayIsAnErrorOfAtxfer() {
        SteppedPbx.write(folder.getRoot().toPath(), "features.conf", "[featuremap]\natxfer =>\n");
        SteppedPbx without = SteppedPbx.with(folder.getRoot().toPath(), Map.of());
        assertTrue(without.answer("Action: Atxfer", "Channel: x", "Exten: 1")
                .contains("No attended transfer feature found"));
    }

    @Test
    public void aCallThatRingsElsewhereIsTaken() {
        dials("1001", "1002");
        pbx.pass(0.5);
        String rung = channel("1002").name();
        pbx.taken();
        dials("1003", "400");
        String by = "SIP/1003-";
        AmiEvent pickup = pbx.last("Pickup");
        assertEquals(2, pickup.lines().size());
        assertTrue(pickup.lines().get(0).startsWith("Channel: " + by));
        assertEquals("TargetChannel: " + rung, pickup.lines().get(1));
        assertEquals("SIP/1003", peer("1001"));
        assertEquals(2, pbx.channels());
        pbx.pass(5);
        assertEquals("SIP/1003", peer("1001"));
        hangUp("1003");
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aChannelThatRingsIsTakenByItsName() {
        dials("1001", "1002");
        pbx.pass(0.5);
        dials("1003", "401");
        assertEquals("SIP/1003", peer("1001"));
    }

    @Test
    public void withNothingThatRingsTheDialplanGoesOn() {
        dials("1003", "400");
        assertEquals("nobody rings", pbx.last("Newexten").header("AppData"));
        assertFalse(pbx.names().contains("Pickup"));
    }

    @Test
    public void showsTheCodes() {
        String shown = pbx.command("features show");
        assertTrue(shown, shown.contains("blindxfer            #1           t, T\n"));
        assertTrue(shown, shown.contains("atxfer               *2           t, T\n"));
        assertTrue(shown, shown.contains("parkcall             #7           k, K\n"));
    }
}
