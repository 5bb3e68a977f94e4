package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.dialplan.Arguments;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.endpoint.Technologies;

/** One Dial on one channel: legs that ring, then perhaps a talk. Used by the loop. */
final class DialAttempt implements Leg.Caller, Listener {
    /** Channels that one Dial may ring. */
    static final int MAX_LEGS = 64;

    private final Execution run;
    private final Channel caller;
    private final Technologies technologies;
    private final TalkKeys keys;
    private final Arguments arguments;
    private final DialOptions options;
    private final List<Leg> legs = new ArrayList<>();
    private final long began;
    private DialStatus status = DialStatus.CHANUNAVAIL;
    private boolean starting = true;
    private boolean ringing;
    private Talk talk;
    private long answered;

    DialAttempt(Execution run, Technologies technologies, TalkKeys keys) {
        this.run = run;
        this.caller = run.channel();
        this.technologies = technologies;
        this.keys = keys;
        this.arguments = run.arguments();
        this.options = DialOptions.parse(arguments.get(2));
        this.began = caller.exchange().agenda().nanos();
    }

    void start() {
        for (String name : List.of("DIALSTATUS", "DIALEDPEERNUMBER", "DIALEDPEERNAME", "ANSWEREDTIME", "DIALEDTIME")) {
            caller.setVariable(name, "");
        }
        if (!arguments.has(0)) {
            finish(DialStatus.INVALIDARGS, false);
            return;
        }
        run.onAbort(this::cancelled);
        run.listen(this);
        String[] destinations = arguments.get(0).split("&");
        for (int i = 0; i < destinations.length && i < MAX_LEGS && !run.over(); i++) {
            ring(destinations[i].strip());
        }
        starting = false;
        if (options.ringing()) {
            caller.signal(Signal.RINGING);
        }
        options.music().ifPresent(music -> Music.start(caller, music));
        DialTime.parse(arguments.get(1)).ifPresent(limit -> run.after(limit, this::timedOut));
        finishIfNobodyRings();
    }

    private void ring(String destination) {
        try {
            Leg leg = Leg.request(technologies, destination, caller, this);
            legs.add(leg);
            if (leg.ring()) {
                String resource = destination.substring(destination.indexOf('/') + 1);
                caller.exchange().publish(DialEvents.begin(caller, leg.channel(), resource));
            }
        } catch (CallFailure failure) {
            status = status.or(DialStatus.ofCause(failure.cause()));
        }
    }

    private void finishIfNobodyRings() {
        if (!starting && !run.over() && talk == null && legs.stream().allMatch(Leg::over)) {
            finish(status, false);
        }
    }

    @Override
    public void progress(Leg leg, Signal signal) {
        if (signal == Signal.RINGING && !ringing && !options.music().isPresent()) {
            ringing = true;
            caller.signal(Signal.RINGING);
        } else if (signal == Signal.PROGRESS) {
            caller.signal(Signal.PROGRESS);
        }
    }

    @Override
    public void failed(Leg leg, int cause) {
        status = status.or(DialStatus.ofCause(cause));
        caller.hangupCause(cause);
        finishIfNobodyRings();
    }

    @Override
    public void answered(Leg winner) {
        legs.stream().filter(leg -> leg != winner).forEach(leg -> leg.giveUp(HangupCause.ANSWERED_ELSEWHERE));
        options.music().ifPresent(music -> Music.stop(caller));
        status = DialStatus.ANSWER;
        answered = caller.exchange().agenda().nanos();
        Channel peer = winner.channel();
        caller.billing().record().reached(peer.name());
        caller.setVariable("DIALSTATUS", DialStatus.ANSWER.name());
        caller.setVariable("DIALEDPEERNAME", peer.name());
        caller.setVariable("DIALEDPEERNUMBER", winner.channel().name().replaceFirst("^[^/]*/", ""));
        caller.answer();
        TalkRights rights = TalkRights.of(keys, options.letters());
        talk = Talk.start(run, peer, rights, () -> finish(DialStatus.ANSWER, !options.goOn()));
        options.longest().ifPresent(longest -> run.after(longest, this::hangUpPeer));
    }

    private void hangUpPeer() {
        talk.end();
        finish(DialStatus.ANSWER, !options.goOn());
    }

    private void timedOut() {
        if (talk == null) {
            legs.forEach(leg -> leg.giveUp(HangupCause.NO_ANSWER));
            finish(DialStatus.NOANSWER, false);
        }
    }

    /** The caller has left, or was sent away. */
    private void cancelled() {
        if (talk == null) {
            legs.forEach(leg -> leg.giveUp(HangupCause.NORMAL));
            options.music().ifPresent(music -> Music.stop(caller));
            tell(DialStatus.CANCEL);
        } else {
            talk.end();
            tell(DialStatus.ANSWER);
        }
    }

    private void finish(DialStatus result, boolean end) {
        if (run.over()) {
            return;
        }
        if (talk == null) {
            options.music().ifPresent(music -> Music.stop(caller));
            caller.billing().record().failed(result.disposition());
        }
        tell(result);
        if (end) {
            run.hangUp();
        } else {
            run.done();
        }
    }

    private void tell(DialStatus result) {
        long now = caller.exchange().agenda().nanos();
        if (talk != null) {
            caller.setVariable(
                    "ANSWEREDTIME",
                    Long.toString(Duration.ofNanos(now - answered).toSeconds()));
        }
        caller.setVariable(
                "DIALEDTIME", Long.toString(Duration.ofNanos(now - began).toSeconds()));
        caller.setVariable("DIALSTATUS", result.name());
        caller.exchange().publish(DialEvents.end(caller, result.name()));
    }

    @Override
    public void digit(char digit) {
        // Without a talk nobody hears it.
    }
}
