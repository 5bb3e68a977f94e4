package org.patchbay.pack.pbx.application;

import static org.patchbay.api.message.EventCategory.USER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.dialplan.Arguments;

/** Applications that do something with the channel itself: answer, wait, play, listen. */
public final class VoiceApplications {
    /** How long a sound takes that nobody hears. */
    private static final Duration SOUND = Duration.ofSeconds(1);

    /** Between two digits that are sent. */
    private static final Duration DIGIT = Duration.ofMillis(250);

    private static final int MAX_USER_EVENT_LINES = 99;

    private VoiceApplications() {}

    /** Adds them. */
    public static void addTo(Applications applications) {
        applications
                .add("Answer", VoiceApplications::answer)
                .add("Ringing", run -> signal(run, Signal.RINGING))
                .add("Progress", run -> signal(run, Signal.PROGRESS))
                .add("Proceeding", run -> signal(run, Signal.PROCEEDING))
                .add("Busy", run -> refuse(run, Signal.BUSY, HangupCause.BUSY))
                .add("Congestion", run -> refuse(run, Signal.CONGESTION, HangupCause.CONGESTION))
                .add("Wait", run -> wait(run, DialTime.parse(run.data())))
                .add("Echo", VoiceApplications::echo)
                .add("Playback", VoiceApplications::playback)
                .add("SendDTMF", VoiceApplications::sendDigits)
                .add("SendText", VoiceApplications::sendText)
                .add("MusicOnHold", VoiceApplications::music)
                .add("StartMusicOnHold", VoiceApplications::startMusic)
                .add("StopMusicOnHold", VoiceApplications::stopMusic)
                .add("WaitMusicOnHold", run -> musicFor(run, Music.DEFAULT_CLASS, DialTime.parse(run.data())))
                .add("UserEvent", VoiceApplications::userEvent);
    }

    private static void answer(Execution run) {
        run.channel().answer();
        wait(run, DialTime.parse(run.data()).map(millis -> millis.dividedBy(1000)));
    }

    private static void wait(Execution run, Optional<Duration> time) {
        time.ifPresentOrElse(delay -> run.after(delay, run::done), run::done);
    }

    private static void signal(Execution run, Signal signal) {
        run.channel().signal(signal);
        run.done();
    }

    /** Without a number of seconds it waits until the far end has enough of it. */
    private static void refuse(Execution run, Signal signal, int cause) {
        run.channel().hangupCause(cause);
        run.channel().signal(signal);
        DialTime.parse(run.data()).ifPresent(time -> run.after(time, run::hangUp));
    }

    /** Sends back what it hears, until somebody presses the hash key. */
    private static void echo(Execution run) {
        run.listen(new Listener() {
            @Override
            public void digit(char digit) {
                if (digit == '#') {
                    run.done();
                } else {
                    run.channel().playDigit(digit);
                }
            }
        });
    }

    private static void playback(Execution run) {
        Arguments arguments = run.arguments();
        if (!run.channel().up() && !arguments.get(1).contains("noanswer")) {
            run.channel().answer();
        }
        run.channel().setVariable("PLAYBACKSTATUS", "SUCCESS");
        run.after(length(arguments.get(0)), run::done);
    }

    /** How long it takes to play files whose names are joined by ampersands. */
    static Duration length(String files) {
        return files.isEmpty() ? Duration.ZERO : SOUND.multipliedBy(files.split("&").length);
    }

    private static void sendDigits(Execution run) {
        String digits = run.arguments().get(0);
        double pause = DialTime.seconds(run.arguments().get(1));
        send(run, digits, 0, pause > 0 ? DialTime.of(pause / 1000) : DIGIT);
    }

    private static void send(Execution run, String digits, int place, Duration pause) {
        if (place >= digits.length()) {
            run.done();
            return;
        }
        char digit = digits.charAt(place);
        if ("0123456789ABCDabcd*#".indexOf(digit) >= 0) {
            run.channel().playDigit(digit);
        }
        run.after(digit == 'w' ? pause.plusMillis(500) : pause, () -> send(run, digits, place + 1, pause));
    }

    private static void sendText(Execution run) {
        boolean sent = run.channel().farEnd().text(run.channel(), run.data());
        run.channel().setVariable("SENDTEXTSTATUS", sent ? "SUCCESS" : "UNSUPPORTED");
        run.done();
    }

    private static void music(Execution run) {
        Arguments arguments = run.arguments();
        musicFor(run, arguments.has(0) ? arguments.get(0) : Music.DEFAULT_CLASS, DialTime.parse(arguments.get(1)));
    }

    private static void musicFor(Execution run, String musicClass, Optional<Duration> time) {
        Channel channel = run.channel();
        Music.start(channel, musicClass);
        run.onAbort(() -> Music.stop(channel));
        time.ifPresent(delay -> run.after(delay, () -> {
            Music.stop(channel);
            run.done();
        }));
    }

    private static void startMusic(Execution run) {
        Music.start(run.channel(), run.data().isEmpty() ? Music.DEFAULT_CLASS : run.data());
        run.done();
    }

    private static void stopMusic(Execution run) {
        Music.stop(run.channel());
        run.done();
    }

    /** Its arguments become lines as they stand (specification 7.4). */
    private static void userEvent(Execution run) {
        Arguments arguments = run.arguments();
        AmiEvent event = AmiEvent.of("UserEvent", USER)
                .with("UserEvent", OneLine.of(arguments.get(0)))
                .with("Uniqueid", run.channel().uniqueId());
        List<String> lines = arguments.values().stream()
                .skip(1)
                .limit(MAX_USER_EVENT_LINES)
                .map(OneLine::of)
                .filter(line -> !line.isEmpty())
                .toList();
        run.channel().exchange().publish(event.withLines(lines));
        run.done();
    }
}
