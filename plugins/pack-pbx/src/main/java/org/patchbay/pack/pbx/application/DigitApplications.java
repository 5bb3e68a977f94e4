package org.patchbay.pack.pbx.application;

import java.time.Duration;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.dialplan.Arguments;

/** Applications that wait for what the caller presses: Background, WaitExten and Read. */
public final class DigitApplications {
    private static final Duration RESPONSE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int MAX_DIGITS = 255;

    private DigitApplications() {}

    /** Adds them. */
    public static void addTo(Applications applications) {
        applications
                .add(
                        "Background",
                        run -> new Menu(run)
                                .begin(VoiceApplications.length(run.arguments().get(0)), false))
                .add(
                        "WaitExten",
                        run -> new Menu(run)
                                .begin(DialTime.parse(run.arguments().get(0)).orElse(RESPONSE), true))
                .add("Read", run -> new Reading(run).begin());
    }

    /** Digits that choose an extension of the context. */
    private static final class Menu implements Listener {
        private final Execution run;
        private final StringBuilder pressed = new StringBuilder();

        Menu(Execution run) {
            this.run = run;
        }

        void begin(Duration wait, boolean timeoutCounts) {
            if (!run.channel().up()) {
                run.channel().answer();
            }
            run.listen(this);
            run.after(wait, () -> {
                if (pressed.isEmpty()) {
                    nothing(timeoutCounts);
                }
            });
        }

        private void nothing(boolean timeoutCounts) {
            Place timeout = new Place(run.channel().place().context(), "t", 1);
            if (timeoutCounts
                    && run.dialplan()
                            .map(dialplan -> dialplan.script().exists(timeout))
                            .orElse(false)) {
                run.goTo(timeout);
            } else {
                run.done();
            }
        }

        @Override
        public void digit(char digit) {
            if (pressed.length() < MAX_DIGITS) {
                pressed.append(digit);
            }
            int length = pressed.length();
            if (run.dialplan()
                    .map(dialplan -> dialplan.script().mayGoOn(place(), run.channel()))
                    .orElse(false)) {
                run.after(BETWEEN, () -> {
                    if (pressed.length() == length) {
                        run.goTo(place());
                    }
                });
            } else {
                run.goTo(place());
            }
        }

        private Place place() {
            return new Place(run.channel().place().context(), pressed.toString(), 1);
        }
    }

    /** {@code Read(variable[,file[,digits[,option[,attempts[,timeout]]]]])}. */
    private static final class Reading implements Listener {
        private final Execution run;
        private final Arguments arguments;
        private final StringBuilder pressed = new StringBuilder();
        private final int most;

        Reading(Execution run) {
            this.run = run;
            this.arguments = run.arguments();
            int wanted = (int) DialTime.seconds(arguments.get(2));
            this.most = wanted > 0 ? Math.min(wanted, MAX_DIGITS) : MAX_DIGITS;
        }

        void begin() {
            run.listen(this);
            run.onAbort(() -> finish("HANGUP", false));
            Duration wait = DialTime.parse(arguments.get(5)).orElse(RESPONSE);
            run.after(wait.plus(VoiceApplications.length(arguments.get(1))), () -> finish("TIMEOUT", true));
        }

        @Override
        public void digit(char digit) {
            if (digit != '#') {
                pressed.append(digit);
            }
            if (digit == '#' || pressed.length() >= most) {
                finish("OK", true);
            }
        }

        private void finish(String status, boolean goOn) {
            run.channel().setVariable(arguments.get(0), pressed.toString());
            run.channel().setVariable("READSTATUS", status);
            if (goOn) {
                run.done();
            }
        }
    }
}
