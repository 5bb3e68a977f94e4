package org.patchbay.pack.pbx.transfer;

import java.util.Optional;
import org.patchbay.pack.pbx.application.Interlude;
import org.patchbay.pack.pbx.application.Music;
import org.patchbay.pack.pbx.application.Talk;
import org.patchbay.pack.pbx.call.AsyncGoto;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Place;
import org.patchbay.pack.pbx.feature.Switchboard;

/** A party of a talk dials where the other one shall go, and leaves. Used by the loop. */
final class BlindTransfer implements Interlude {
    private static final String VARIABLE = "BLINDTRANSFER";

    private final Switchboard pbx;
    private final Talk talk;
    private final Channel by;
    private final Channel moved;
    private final Dialling dialling;

    private BlindTransfer(Switchboard pbx, TransferSettings settings, Talk talk, Channel by) {
        this.pbx = pbx;
        this.talk = talk;
        this.by = by;
        this.moved = talk.other(by);
        this.dialling = new Dialling(by, moved, pbx.script(), settings.digitPause(), this::dialled);
    }

    static void start(Switchboard pbx, TransferSettings settings, Talk talk, Channel by) {
        BlindTransfer transfer = new BlindTransfer(pbx, settings, talk, by);
        talk.interrupt(transfer);
        Music.start(transfer.moved, Music.DEFAULT_CLASS);
    }

    @Override
    public void digit(Channel from, char digit) {
        if (from == by) {
            dialling.press(digit);
        }
    }

    private void dialled(Optional<Place> place) {
        Music.stop(moved);
        if (place.isPresent()) {
            moved.setVariable(VARIABLE, by.name());
            by.setVariable(VARIABLE, moved.name());
        }
        if (place.isPresent() && AsyncGoto.send(pbx, moved, place.get())) {
            by.requestHangup(HangupCause.NORMAL);
        } else {
            talk.resume();
        }
    }

    @Override
    public void peerLeft() {
        dialling.cancel();
        if (!moved.gone()) {
            Music.stop(moved);
        }
        talk.finish();
    }

    @Override
    public void ownerLeft() {
        dialling.cancel();
        Music.stop(moved);
        talk.hangUpPeer();
    }
}
