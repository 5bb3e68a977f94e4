package org.patchbay.pack.pbx.conference;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.SteppedPbx;

/** A PBX whose extensions lead to a conference, each in another role. */
final class ConferenceRig {
    private static final String EXTENSIONS = """
            [default]
            exten => 107,1,Answer()
             same => n,ConfBridge(room1)
             same => n,NoOp(behind the conference)
             same => n,Wait(60)
            exten => admin,1,ConfBridge(room1,,admin,keys)
            exten => marked,1,ConfBridge(room1,small,marked)
            exten => waits,1,ConfBridge(room1,small,waits)
            exten => ends,1,ConfBridge(room1,small,ends)
            exten => pin,1,ConfBridge(room1,,pin)
            exten => small,1,ConfBridge(room1,small)
            exten => talks,1,ConfBridge(room1,,talks,keys)
            exten => own,1,Set(CONFBRIDGE(user,marked)=yes)
             same => n,Set(CONFBRIDGE(user,startmuted)=yes)
             same => n,Set(CONFBRIDGE(bridge,max_members)=1)
             same => n,ConfBridge(room1)
            exten => none,1,ConfBridge(room1,,nosuch)
            exten => info,1,NoOp(${CONFBRIDGE_INFO(parties,room1)} ${CONFBRIDGE_INFO(admins,room1)} \
            ${CONFBRIDGE_INFO(marked,room1)} ${CONFBRIDGE_INFO(locked,room1)} ${CONFBRIDGE_INFO(parties,other)})
             same => n,Wait(60)
            exten => answers,1,Answer()
             same => n,Wait(60)
            exten => lamp,hint,confbridge:room1
            """;
    private static final String PROFILES = """
            [general]
            [default_user]
            type = user
            [admin]
            type = user
            admin = yes
            [marked]
            type = user
            marked = yes
            [waits]
            type = user
            wait_marked = yes
            music_on_hold_when_empty = yes
            music_on_hold_class = jazz
            [ends]
            type = user
            end_marked = yes
            startmuted = yes
            [pin]
            type = user
            pin = 1234
            [talks]
            type = user
            talk_detection_events = yes
            [small]
            type = bridge
            max_members = 2
            [keys]
            type = menu
            *=playback_and_continue(help)
            *1=toggle_mute
            4=leave_conference
            7=admin_toggle_conference_lock
            8=admin_kick_last
            9=admin_toggle_mute_participants
            """;

    private final SteppedPbx pbx;

    ConferenceRig(Path directory) {
        pbx = SteppedPbx.with(directory, Map.of("extensions.conf", EXTENSIONS, "confbridge.conf", PROFILES));
    }

    SteppedPbx pbx() {
        return pbx;
    }

    /** Somebody goes to an extension; the name of the half that runs the dialplan. */
    String enter(String extension, String caller) {
        pbx.call(extension, caller);
        return pbx.events("Newchannel").stream()
                .map(event -> event.header("Channel"))
                .filter(name -> name.endsWith(";2"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    String ask(String... lines) {
        return pbx.answer(lines).strip().replace("\n", " | ");
    }

    void fails(String message, String... lines) {
        assertEquals("Response: Error | Message: " + message, ask(lines));
    }

    void succeeds(String message, String... lines) {
        assertEquals("Response: Success | Message: " + message, ask(lines));
    }

    /** Whoever is behind the other half of a Local channel presses keys. */
    void press(String channel, String digits) {
        String phone = channel.replace(";2", ";1");
        digits.chars().forEach(digit -> pbx.answer("Action: PlayDTMF", "Channel: " + phone, "Digit: " + (char) digit));
        pbx.pass(0);
    }

    /** A channel is hung up. */
    void hangUp(String channel) {
        pbx.answer("Action: Hangup", "Channel: " + channel);
        pbx.pass(0);
    }

    /** The lines about the participants, with names of channels by the extension they went to. */
    List<String> listed(String header) {
        return pbx.answer("Action: ConfbridgeList", "Conference: room1")
                .lines()
                .filter(line -> line.startsWith(header + ": "))
                .map(line -> line.substring(header.length() + 2))
                .toList();
    }

    /** The events of conferences since they were last taken. */
    List<String> events() {
        List<String> names = pbx.taken().stream()
                .filter(named("Confbridge"))
                .map(event -> event.name().substring("Confbridge".length()) + " "
                        + event.header("Channel").replaceAll("Local/(.*)@.*", "$1"))
                .map(String::strip)
                .toList();
        return names;
    }

    private static Predicate<AmiEvent> named(String prefix) {
        return event -> event.name().startsWith(prefix);
    }
}
