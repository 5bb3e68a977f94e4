package org.patchbay.pack.pbx.endpoint;

import static org.patchbay.api.message.EventCategory.CALL;

import java.time.Duration;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.application.Script;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.FarEnd;
import org.patchbay.pack.pbx.channel.Masquerade;
import org.patchbay.pack.pbx.channel.Parties;
import org.patchbay.pack.pbx.channel.Signal;

/** The two halves of a Local channel. What the PBX does to one comes in at the other. Used by the loop. */
public final class LocalPair {
    /** How long a talk lasts before a Local channel is taken out of it. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    /**
     * What may pass from half to half without time passing. Bridges can make a ring of Local channels, in which a digit
     * would run round for ever.
     */
    static final int MAX_PASSES_AT_ONCE = 1000;

    private final Script script;

    /** When something passed last, and how much did at that time. */
    private long lastPass = -1;

    private int passes;

    /** Whether it may be taken out of its call; set later by who asks for it. */
    private boolean optimized;

    private final Half outer = new Half(true);
    private final Half inner = new Half(false);

    LocalPair(Script script, boolean optimized) {
        this.script = script;
        this.optimized = optimized;
    }

    Half outer() {
        return outer;
    }

    Half inner() {
        return inner;
    }

    void join(Channel first, Channel second) {
        outer.channel = first;
        inner.channel = second;
        outer.other = inner;
        inner.other = outer;
        second.linkTo(first);
    }

    /** Begins the dialplan on the second half. */
    private boolean call(Channel first) {
        Channel second = inner.channel;
        if (second.gone() || !script.exists(second.place())) {
            return false;
        }
        Parties callee = second.parties();
        callee.caller(first.parties().connected());
        callee.ani(first.parties().connected().number());
        callee.connected(first.parties().caller());
        callee.dialed(second.place().extension());
        second.billing().inherit(first.billing());
        first.variables().copyTo(second.variables());
        second.linkTo(first);
        second.exchange().publish(localBridge(first, second));
        DialplanRun.start(second, script);
        return true;
    }

    /** Takes the channel behind a half of a Local channel out of its call in a moment, if that may and can be. */
    static void optimize(Channel half) {
        if (half.farEnd() instanceof Half end && end.pair().optimized) {
            half.exchange().agenda().in(MOMENT, end.pair()::optimizeNow);
        }
    }

    /** Who talks to the second half takes the place of the first, and the rest of the Local channel ends. */
    private void optimizeNow() {
        Channel owner = outer.channel;
        Channel second = inner.channel;
        Optional<Channel> peer = second.peer();
        if (peer.isPresent()
                && owner.up()
                && !owner.hangupRequested()
                && !second.hangupRequested()
                && !peer.get().hangupRequested()
                && peer.get() != owner
                && !(peer.get().attendant() instanceof DialplanRun)) {
            Masquerade.over(peer.get(), owner);
        }
    }

    private AmiEvent localBridge(Channel first, Channel second) {
        return AmiEvent.of("LocalBridge", CALL)
                .with("Channel1", first.name())
                .with("Channel2", second.name())
                .with("Uniqueid1", first.uniqueId())
                .with("Uniqueid2", second.uniqueId())
                .with("Context", second.place().context())
                .with("Exten", second.place().extension())
                .with("LocalOptimization", optimized ? "Yes" : "No");
    }

    /** From now on it may be taken out of its call, and is as soon as that can be. */
    private void allow() {
        optimized = true;
        optimize(inner.channel);
    }

    /** Whether this is not the thousandth time without time passing: what runs in a ring ends here. */
    private boolean mayPass() {
        long now = outer.channel.exchange().agenda().nanos();
        passes = now == lastPass ? passes + 1 : 0;
        lastPass = now;
        return passes < MAX_PASSES_AT_ONCE;
    }

    /** One half. */
    public final class Half implements FarEnd {
        private final boolean first;

        /** The channel that leads here, which changes when another one takes its place. */
        private Channel channel;

        /** The other half; set once, when both are there. */
        private Half other;

        Half(boolean first) {
            this.first = first;
        }

        private LocalPair pair() {
            return LocalPair.this;
        }

        /** Lets the Local channel be taken out of its call, although it was called with {@code /n}. */
        public void allowOptimization() {
            allow();
        }

        @Override
        public boolean call(Channel calling) {
            return first && LocalPair.this.call(calling);
        }

        @Override
        public void answered(Channel answering) {
            later(() -> other.channel.receive(Signal.ANSWER));
        }

        @Override
        public void signalled(Channel signalling, Signal signal) {
            pass(() -> other.channel.receive(signal));
        }

        @Override
        public void digit(Channel playing, char digit) {
            pass(() -> other.channel.receiveDigit(digit));
        }

        @Override
        public boolean text(Channel sending, String text) {
            later(() -> other.channel.attendant().text(other.channel, text));
            return true;
        }

        /** At once, so that the request at the other half comes before the end of this one. */
        @Override
        public void hungUp(Channel ended) {
            other.channel.receiveHangup(ended.hangupCause());
        }

        @Override
        public void moved(Channel to) {
            channel = to;
        }

        private void pass(Runnable task) {
            if (mayPass()) {
                later(task);
            }
        }

        private void later(Runnable task) {
            channel.exchange().agenda().soon(task);
        }
    }
}
