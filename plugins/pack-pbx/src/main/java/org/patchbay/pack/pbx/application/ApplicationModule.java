package org.patchbay.pack.pbx.application;

import java.util.List;

/**
 * Applications that come and go together, under the name of Asterisk's module that has them.
 *
 * @param name such as {@code app_echo.so}
 * @param description what it is, in a few words
 * @param applications the names of its applications
 */
public record ApplicationModule(String name, String description, List<String> applications) {
    private static final List<ApplicationModule> ALL = List.of(
            module("app_chanspy.so", "Listen to the audio of a channel", "ChanSpy"),
            module("app_dial.so", "Dialing Application", "Dial"),
            module("app_echo.so", "Simple Echo Application", "Echo"),
            module("app_exec.so", "Executes dialplan applications", "ExecIf"),
            module("app_playback.so", "Sound File Playback Application", "Playback"),
            module("app_read.so", "Read Variable Application", "Read"),
            module("app_senddtmf.so", "Send DTMF digits Application", "SendDTMF"),
            module("app_sendtext.so", "Send Text Applications", "SendText"),
            module("app_softhangup.so", "Hangs up the requested channel", "SoftHangup"),
            module("app_stack.so", "Dialplan subroutines", "Gosub", "GosubIf", "Return", "StackPop"),
            module("app_userevent.so", "Custom User Event Application", "UserEvent"),
            module("app_verbose.so", "Send verbose output", "Verbose", "Log"),
            module(
                    "res_musiconhold.so",
                    "Music On Hold Resource",
                    "MusicOnHold",
                    "StartMusicOnHold",
                    "StopMusicOnHold",
                    "WaitMusicOnHold"));

    private static ApplicationModule module(String name, String description, String... applications) {
        return new ApplicationModule(name, description, List.of(applications));
    }

    /** All of them, by name. */
    public static List<ApplicationModule> all() {
        return ALL;
    }
}
