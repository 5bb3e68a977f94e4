package org.patchbay.pack.pbx.monitor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** Specification 16.3, 17.1; transcripts monitor-errors, live-monitor. */
public class MonitorTest {
    private static final String EXTENSIONS = """
            [default]
            exten => 100,1,Answer()
             same => n,Wait(60)
            exten => 200,1,Answer()
             same => n,Monitor(wav,in-dialplan,m)
             same => n,Wait(5)
             same => n,ChangeMonitor(other)
             same => n,PauseMonitor()
             same => n,Wait(5)
             same => n,UnpauseMonitor()
             same => n,StopMonitor()
             same => n,Wait(5)
            exten => 300,1,MixMonitor(mix.wav,i(MIXID),touch evil)
             same => n,Set(MUTEAUDIO(in)=on)
             same => n,Wait(5)
             same => n,StopMixMonitor(${MIXID})
             same => n,Wait(5)
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SteppedPbx pbx;

    @Before
    public void start() {
        pbx = SteppedPbx.with(root(), Map.of("extensions.conf", EXTENSIONS));
    }

    private Path root() {
        return folder.getRoot().toPath();
    }

    private String call(String extension) {
        pbx.call(extension, "Bob <555>");
        return pbx.events("Newchannel").stream()
                .map(event -> event.header("Channel"))
                .filter(name -> name.endsWith(";2"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String ask(String... lines) {
        return pbx.answer(lines).strip().replace("\n", " | ");
    }

    private void fails(String message, String... lines) {
        assertEquals("Response: Error | Message: " + message, ask(lines));
    }

    @Test
    public void namesWhatIsMissingInTheOrderOfAsterisk() {
        for (String action : List.of("Monitor", "StopMonitor", "ChangeMonitor", "PauseMonitor", "UnpauseMonitor")) {
            fails("No channel specified", "Action: " + action);
            fails("No such channel", "Action: " + action, "Channel: no/such", "File: f");
        }
        fails("No filename specified", "Action: ChangeMonitor", "Channel: no/such");
        String direction = "direction specified. Must be read, write or both";
        fails("No " + direction, "Action: MixMonitorMute");
        fails("Invalid " + direction, "Action: MixMonitorMute", "Direction: sideways");
        fails("No channel specified", "Action: MixMonitorMute", "Direction: read");
        fails("No state specified", "Action: MixMonitorMute", "Direction: read", "Channel: no/such");
        fails("No such channel", "Action: MixMonitorMute", "Direction: read", "Channel: no/such", "State: 1");
        fails("No channel specified", "Action: MixMonitor");
        fails("No such channel", "Action: MixMonitor", "Channel: no/such");
        fails("No channel specified", "Action: StopMixMonitor");
        fails("No such channel", "Action: StopMixMonitor", "Channel: no/such");
        fails("Channel not specified", "Action: MuteAudio");
        fails("State not specified", "Action: MuteAudio", "Channel: no/such");
        fails("Direction not specified", "Action: MuteAudio", "Channel: no/such", "State: on");
        fails("No such channel", "Action: MuteAudio", "Channel: no/such", "State: on", "Direction: in");
    }

    @Test
    public void tellsOfTheBeginningAndTheEndOfAMonitor() {
        String channel = "Channel: " + call("100");
        assertEquals(
                "Response: Success | Message: Started monitoring channel",
                ask("Action: Monitor", channel, "File: spec-mon"));
        fails("Could not start monitoring channel", "Action: Monitor", channel);
        assertEquals(
                "Response: Success | Message: Changed monitor filename",
                ask("Action: ChangeMonitor", channel, "File: two"));
        assertEquals(
                "Response: Success | Message: Paused monitoring of the channel", ask("Action: PauseMonitor", channel));
        assertTrue(pbx.command("monitor show"), pbx.command("monitor show").contains("Monitor two (paused)"));
        assertEquals(
                "Response: Success | Message: Unpaused monitoring of the channel",
                ask("Action: UnpauseMonitor", channel));
        assertEquals(
                "Response: Success | Message: Stopped monitoring channel",
                ask("Action: StopMonitor", channel, "ActionID: "));
        assertEquals(
                "Response: Success | Message: Stopped monitoring channel",
                ask("Action: StopMonitor", channel, "ActionID: "));
        fails("Could not change monitored filename of channel", "Action: ChangeMonitor", channel, "File: x");
        assertEquals(List.of("MonitorStart", "MonitorStop"), pbx.order("MonitorStart", "MonitorStop"));
        AmiEvent stop = pbx.events("MonitorStop").get(0);
        assertEquals(channel, stop.lines().get(0));
        assertTrue(stop.lines().get(1).startsWith("Uniqueid: "));
        assertEquals(2, stop.lines().size());
        assertEquals("call", stop.categories().toString());
    }

    @Test
    public void aMonitorEndsRightBeforeItsChannel() {
        String channel = call("100");
        pbx.answer("Action: Monitor", "Channel: " + channel);
        pbx.taken();
        pbx.answer("Action: Hangup", "Channel: " + channel);
        pbx.pass(1);
        List<AmiEvent> events = pbx.events("MonitorStop", "Hangup").stream()
                .filter(event -> event.header("Channel").equals(channel))
                .toList();
        assertEquals(
                List.of("MonitorStop", "Hangup"),
                events.stream().map(AmiEvent::name).toList());
    }

    @Test
    public void theDialplanMonitorsItsOwnChannel() {
        String channel = call("200");
        assertEquals(1, pbx.events("MonitorStart").size());
        assertEquals(channel + ": Monitor in-dialplan\n", pbx.command("monitor show"));
        pbx.pass(6);
        assertEquals(channel + ": Monitor other (paused)\n", pbx.command("monitor show"));
        pbx.pass(6);
        assertEquals("", pbx.command("monitor show"));
        assertEquals(1, pbx.events("MonitorStop").size());
    }

    @Test
    public void aMixMonitorHasAnIdAndIsMutedByDirection() {
        String channel = "Channel: " + call("100");
        fails("Cannot set mute flag", "Action: MixMonitorMute", channel, "Direction: both", "State: 1");
        fails("Could not stop monitoring channel", "Action: StopMixMonitor", channel);
        assertEquals(
                "Response: Success | ActionID: m | MixMonitorID: 0x00000001",
                ask("Action: MixMonitor", channel, "File: a.wav", "Options: bi(ID)", "ActionID: m"));
        assertEquals("Response: Success", ask("Action: MixMonitor", channel, "File: b.wav", "Options: b"));
        assertEquals("Response: Success", ask("Action: MixMonitorMute", channel, "Direction: read", "State: 1"));
        String list = pbx.command("mixmonitor list " + channel.substring(9));
        assertEquals("MixMonitor 0x00000001 a.wav (without in)\nMixMonitor 0x00000002 b.wav (without in)\n", list);
        assertEquals("Response: Success", ask("Action: StopMixMonitor", channel, "MixMonitorID: 0x00000001"));
        fails("Could not stop monitoring channel", "Action: StopMixMonitor", channel, "MixMonitorID: 0x00000001");
        assertEquals("Response: Success", ask("Action: StopMixMonitor", channel));
        assertEquals("", pbx.command("mixmonitor list " + channel.substring(9)));
    }

    @Test
    public void aChannelHasOnlySoManyRecordings() {
        String channel = "Channel: " + call("100");
        for (int i = 0; i < MixMonitors.MAX_RECORDINGS; i++) {
            assertEquals("Response: Success", ask("Action: MixMonitor", channel, "File: f" + i));
        }
        fails("Could not start monitoring channel", "Action: MixMonitor", channel, "File: more");
    }

    @Test
    public void theDialplanMixesAndMutesAndRunsNoCommand() throws IOException {
        String channel = call("300");
        assertEquals(
                channel + ": MixMonitor 0x00000001 mix.wav\n" + channel + ": muted in\n", pbx.command("monitor show"));
        Map<String, String> set = pbx.events("VarSet").stream()
                .collect(Collectors.toMap(e -> e.header("Variable"), e -> e.header("Value"), (a, b) -> b));
        assertEquals("0x00000001", set.get("MIXID"));
        assertEquals("mix.wav", set.get("MIXMONITOR_FILENAME"));
        pbx.pass(6);
        assertEquals(channel + ": muted in\n", pbx.command("monitor show"));
        try (Stream<Path> files = Files.list(root())) {
            assertEquals(
                    Set.of("extensions.conf"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    public void audioIsMutedAndHeardAgain() {
        String name = call("100");
        String channel = "Channel: " + name;
        assertEquals("Response: Success", ask("Action: MuteAudio", channel, "State: on", "Direction: all"));
        assertEquals(name + ": muted in, out\n", pbx.command("monitor show"));
        assertEquals("Response: Success", ask("Action: MuteAudio", channel, "State: off", "Direction: out"));
        assertEquals(name + ": muted in\n", pbx.command("monitor show"));
        fails("Direction not specified", "Action: MuteAudio", channel, "State: on", "Direction: up");
    }

    @Test
    public void theCommandsBeginAndEndRecordings() {
        String name = call("100");
        assertEquals("MixMonitor 0x00000001 started on " + name + "\n", pbx.command("mixmonitor start " + name + " f"));
        assertEquals("", pbx.command("mixmonitor stop " + name + " 0x00000001"));
        assertEquals("There is no such recording of " + name + "\n", pbx.command("mixmonitor stop " + name));
        assertEquals("No channel matching 'nobody' found.\n", pbx.command("mixmonitor list nobody"));
    }
}
