package org.patchbay.pack.pbx.transfer;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.pack.pbx.application.Interlude;
import org.patchbay.pack.pbx.application.Leg;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.application.Talk;
import org.patchbay.pack.pbx.bridge.Bridge;
import org.patchbay.pack.pbx.bridge.Pairing;
import org.patchbay.pack.pbx.channel.Attendant;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.channel.Signal;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.patchbay.pack.pbx.time.Timer;

/**
 * An attended transfer: a party of a talk calls a third one while the other waits. Whoever of the three leaves then,
 * the other two are joined. Used by the loop.
 */
final class Consultation implements Interlude, Leg.Caller {
    private final Switchboard pbx;
    private final Duration patience;
    private final Talk talk;
    private final Channel by;
    private final Channel waiting;
    private final Dialling dialling;

    /** The call to the third one; null while its extension is dialled. */
    private Leg leg;

    private Timer limit = Timer.NONE;

    /** The talk with the third one; null until that answers. */
    private Bridge bridge;

    /** Who waits for the third one to answer, when who called it has left. */
    private enum Alone {
        NOBODY,
        OWNER,
        PEER
    }

    private Alone alone = Alone.NOBODY;
    private boolean over;

    private Consultation(Switchboard pbx, TransferSettings settings, Talk talk, Channel by) {
        this.pbx = pbx;
        this.patience = settings.patience();
        this.talk = talk;
        this.by = by;
        this.waiting = talk.other(by);
        this.dialling = new Dialling(by, waiting, pbx.script(), settings.digitPause(), this::dialled);
    }

    static void start(Switchboard pbx, TransferSettings settings, Talk talk, Channel by) {
        Consultation consultation = new Consultation(pbx, settings, talk, by);
        talk.interrupt(consultation);
        Music.start(consultation.waiting, Music.DEFAULT_CLASS);
    }

    @Override
    public void digit(Channel from, char digit) {
        if (from == by && leg == null) {
            dialling.press(digit);
        } else if (from == by && bridge != null) {
            bridge.digit(by, digit);
        }
    }

    @Override
    public void signalled(Channel from, Signal signal) {
        if (from == by && bridge != null) {
            bridge.signal(by, signal);
        }
    }

    private void dialled(Optional<Place> place) {
        if (place.isEmpty()) {
            giveBack();
            return;
        }
        String dialString =
                "Local/" + place.get().extension() + "@" + place.get().context() + "/n";
        try {
            leg = Leg.request(pbx.technologies(), dialString, by, this);
            limit = pbx.exchange().agenda().in(patience, this::nobodyAnswers);
            if (!leg.ring()) {
                failed(leg, HangupCause.NO_ROUTE);
            }
        } catch (CallFailure failure) {
            giveBack();
        }
    }

    private void nobodyAnswers() {
        leg.giveUp(HangupCause.NO_ANSWER);
        failed(leg, HangupCause.NO_ANSWER);
    }

    @Override
    public void progress(Leg ringing, Signal signal) {
        if (signal == Signal.RINGING && !over) {
            (alone == Alone.NOBODY ? by : waiting).signal(Signal.RINGING);
        }
    }

    @Override
    public void answered(Leg answering) {
        limit.cancel();
        Channel third = leg.channel();
        switch (alone) {
            case OWNER -> {
                over = true;
                talk.goOnWith(third);
            }
            case PEER -> {
                over = true;
                Pairing.start(waiting, third);
            }
            default -> {
                third.attend(new Consulted());
                bridge = Bridge.join(by, third);
            }
        }
    }

    @Override
    public void failed(Leg ended, int cause) {
        limit.cancel();
        if (over) {
            return;
        }
        switch (alone) {
            case OWNER -> {
                over = true;
                talk.finish();
            }
            case PEER -> {
                over = true;
                waiting.requestHangup(cause);
            }
            default -> giveBack();
        }
    }

    /** There is nobody to consult: the two talk again. */
    private void giveBack() {
        over = true;
        Music.stop(waiting);
        talk.resume();
    }

    @Override
    public void peerLeft() {
        boolean byPeer = by != talk.owner();
        if (bridge != null) {
            bridge.part();
            over = true;
            silence(waiting);
            talk.goOnWith(leg.channel());
        } else if (leg != null && byPeer) {
            alone = Alone.OWNER;
            waitForAnswer();
        } else {
            cancel();
            talk.finish();
        }
    }

    @Override
    public void ownerLeft() {
        Channel peer = talk.peer();
        if (bridge != null) {
            bridge.part();
            over = true;
            silence(waiting);
            Pairing.start(peer, leg.channel());
        } else if (leg != null && by == talk.owner()) {
            alone = Alone.PEER;
            peer.attend(new Waiting());
            waitForAnswer();
        } else {
            cancel();
            talk.hangUpPeer();
        }
    }

    private void waitForAnswer() {
        silence(waiting);
        waiting.signal(Signal.RINGING);
    }

    /** The end of the music; who is gone hears none. */
    private static void silence(Channel channel) {
        if (!channel.gone()) {
            Music.stop(channel);
        }
    }

    private void cancel() {
        over = true;
        dialling.cancel();
        limit.cancel();
        silence(waiting);
        if (leg != null) {
            leg.giveUp(HangupCause.NORMAL);
        }
    }

    /** Looks after the third one while it is consulted. */
    private final class Consulted implements Attendant {
        @Override
        public void digit(Channel from, char digit) {
            bridge.digit(from, digit);
        }

        @Override
        public void signalled(Channel from, Signal signal) {
            bridge.signal(from, signal);
        }

        @Override
        public void hangupRequested(Channel ending) {
            bridge.part();
            ending.hangUp();
            giveBack();
        }

        @Override
        public void replaced(Channel from, Channel now) {
            bridge.part();
            giveBack();
        }
    }

    /** Looks after the peer that waits for the third one to answer, when the owner has left. */
    private final class Waiting implements Attendant {
        @Override
        public void hangupRequested(Channel ending) {
            cancel();
            ending.hangUp();
        }

        @Override
        public void replaced(Channel from, Channel now) {
            cancel();
        }
    }
}
