package org.patchbay.pack.pbx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The commands about channels, the dialplan and the simulation. */
public class CommandsTest {
    private static final String EXTENSIONS = """
            [globals]
            GREETING = hello
            [default]
            exten => 100,1,Answer()
             same => n(here),Wait(60)
            exten => 200,1,Queue(q)
            exten => 1002,hint,SIP/1002
            exten => 1002,1,Dial(SIP/1002)
            include => parkedcalls
            include => other
            [other]
            exten => _5X,1,NoOp(five)
            ignorepat => 9
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void phones() {
        pbx = SteppedPbx.with(
                folder.getRoot().toPath(),
                Map.of(
                        "extensions.conf",
                        EXTENSIONS,
                        "endpoints.conf",
                        "[SIP/*]\ncallerid = Alice <1001>\naccountcode = acc\nanswer = 1\n",
                        "queues.conf",
                        "[q]\n"));
    }

    private void talk() {
        pbx.command("sim call SIP/1001 1002");
        pbx.pass(2);
    }

    private String name(String beginning) {
        return pbx.run("Action: CoreShowChannels").stream()
                .map(packet -> packet.header("Channel"))
                .filter(name -> name.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void showsChannelsInATable() {
        talk();
        List<String> lines = pbx.command("core show channels").lines().toList();
        assertEquals(
                "Channel              Location             State   Application(Data)",
                lines.get(0).strip());
        assertEquals(
                "SIP/1001-00000001    1002@default:1       Up      Dial(SIP/1002)",
                lines.get(1).strip());
        assertEquals(
                "SIP/1002-00000002    (None)               Up      (None)",
                lines.get(2).strip());
        assertEquals(List.of("2 active channels", "1 active call", "2 calls processed"), lines.subList(3, 6));
        assertEquals(pbx.command("core show channels count"), String.join("\n", lines.subList(3, 6)) + "\n");
        assertTrue(pbx.command("core show channels verbose").contains("SIP/1002-00000002"));
        assertTrue(pbx.command("core show channels loud").startsWith("Usage: core show channels [concise"));
    }

    @Test
    public void showsChannelsForPrograms() {
        talk();
        String first =
                pbx.command("core show channels concise").lines().findFirst().orElseThrow();
        assertEquals(
                "SIP/1001-00000001!default!1002!1!Up!Dial!SIP/1002!1001!acc!!3!2!SIP/1002-00000002!1800000000.0",
                first);
        assertEquals(14, first.split("!").length);
    }

    @Test
    public void showsOneChannel() {
        talk();
        pbx.answer("Action: Setvar", "Channel: " + name("SIP/1001"), "Variable: colour", "Value: blue");
        String shown = pbx.command("core show channel " + name("SIP/1001"));
        assertTrue(shown, shown.contains("                  Name: SIP/1001-00000001\n"));
        assertTrue(shown, shown.contains("            Bridged to: SIP/1002-00000002\n"));
        assertTrue(shown, shown.contains("          Elapsed Time: 00:00:02\n"));
        assertTrue(shown, shown.contains("colour=blue\n"));
        assertEquals("SIP/x is not a known channel\n", pbx.command("core show channel SIP/x"));
    }

    @Test
    public void endsChannels() {
        talk();
        assertEquals(
                "Requested Hangup on channel 'SIP/1002-00000002'\n",
                pbx.command("channel request hangup SIP/1002-00000002"));
        assertEquals(0, pbx.channels());
        talk();
        assertEquals(2, pbx.command("channel request hangup all").lines().count());
        assertEquals(0, pbx.channels());
        assertEquals("SIP/x is not a known channel\n", pbx.command("channel request hangup SIP/x"));
    }

    @Test
    public void callsSomebody() {
        assertEquals("", pbx.command("channel originate SIP/1001 application Wait 20"));
        pbx.pass(2);
        assertEquals("Success", pbx.last("OriginateResponse").header("Response"));
        assertEquals("20", pbx.last("OriginateResponse").header("Data"));
        pbx.command("channel originate SIP/1001 extension 100@default");
        pbx.pass(2);
        assertTrue(pbx.command("core show channels").contains("100@default:2        Up      Wait(60)"));
        assertEquals(
                "There is no extension 77 in the context default\n",
                pbx.command("channel originate SIP/1001 extension 77@default"));
        assertTrue(pbx.command("channel originate SIP/1001 dance").startsWith("Usage: "));
    }

    @Test
    public void showsTheDialplan() {
        assertEquals("""
                [ Context 'other' created by 'pbx_config' ]
                  '_5X' =>          1. NoOp(five)                                 [pbx_config]
                  Ignore pattern => '9'                                           [pbx_config]

                -= 1 extension (1 priority) in 1 context. =-
                """, pbx.command("dialplan show other"));
        String all = pbx.command("dialplan show");
        assertTrue(
                all, all.contains("  '100' =>          1. Answer()                                   [pbx_config]\n"));
        assertTrue(
                all, all.contains("                    [here] 2. Wait(60)                            [pbx_config]\n"));
        assertTrue(
                all, all.contains("  '1002' =>         hint: SIP/1002                                [pbx_config]\n"));
        assertTrue(
                all, all.contains("  Include =>        'other'                                       [pbx_config]\n"));
        assertTrue(all, all.contains("  '700' =>          1. Park()                                     [features]\n"));
        assertTrue(all, all.endsWith("-= 5 extensions (7 priorities) in 3 contexts. =-\n"));
    }

    @Test
    public void showsWhatIsMeantByWhatIsDialled() {
        String shown = pbx.command("dialplan show 55@default");
        assertTrue(shown, shown.startsWith("[ Context 'other' created by 'pbx_config' ]\n  '_5X' =>"));
        assertEquals("There is no existence of 'x' context\n", pbx.command("dialplan show x"));
        assertEquals("There is no existence of 9@default extension\n", pbx.command("dialplan show 9@default"));
        assertTrue(pbx.command("dialplan show globals").startsWith("   GREETING=hello\n"));
    }

    @Test
    public void showsHintsAndWhatTheyWatch() {
        assertEquals("""

                    -= Registered Asterisk Dial Plan Hints =-
                1002@default        : SIP/1002              State:Idle
                ----------------
                - 1 hints registered
                """, pbx.command("core show hints"));
        talk();
        assertTrue(pbx.command("core show hint 1002").contains("State:InUse"));
        assertEquals("No hints matching extension 7\n", pbx.command("core show hint 7"));
    }

    @Test
    public void showsWhatTheDialplanCanDo() {
        assertEquals(
                "Park\nParkedCall\n    -= 2 Applications Matching =-\n",
                pbx.command("core show applications like park"));
        assertTrue(pbx.command("core show functions").contains("\nCALLERID\n"));
        assertTrue(pbx.command("core show applications park").startsWith("Usage: "));
    }

    @Test
    public void aShareOfTheCallsGoesToTheQueue() {
        pbx.command("sim call SIP/1001 100 count 200 rate 100 hold 30 queueexten 200 queueshare 25");
        pbx.pass(2);
        long queued = pbx.events("Newexten").stream()
                .filter(event -> event.header("Application").equals("Queue"))
                .count();
        long answered = pbx.events("Newexten").stream()
                .filter(event -> event.header("Application").equals("Answer"))
                .count();
        assertEquals(200, queued + answered);
        assertTrue(queued + " of 200", queued > 25 && queued < 75);
        pbx.pass(31);
        assertEquals(0, pbx.channels());
    }

    @Test
    public void aRowOfCallsCanBeStopped() {
        pbx.command("sim call SIP/1001 100 count 1000 rate 10");
        pbx.pass(1);
        assertEquals("No more calls begin\n", pbx.command("sim stop"));
        int begun = pbx.channels();
        pbx.pass(5);
        assertEquals(begun, pbx.channels());
        pbx.command("sim call SIP/1001 100");
        assertEquals(begun + 1, pbx.channels());
    }

    @Test
    public void refusesASimulationThatCannotBe() {
        assertTrue(pbx.command("sim call SIP/1001").startsWith("Usage: sim call"));
        assertTrue(pbx.command("sim call SIP/1001 100 colour blue").startsWith("Usage: sim call"));
        assertEquals("QueueExten not specified\n", pbx.command("sim call SIP/1001 100 queueshare 5"));
        assertEquals("Invalid QueueShare\n", pbx.command("sim call SIP/1001 100 queueexten 200 queueshare 101"));
        assertEquals("Invalid Rate\n", pbx.command("sim call SIP/1001 100 rate fast"));
    }
}
