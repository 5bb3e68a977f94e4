package org.patchbay.pack.pbx.channel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchbay.api.message.ChannelView;
import org.patchbay.pack.pbx.time.Timer;

/**
 * One end of a call. The PBX acts on it by {@link #answer}, {@link #signal}, {@link #playDigit} and {@link #hangUp}; its
 * {@link FarEnd} by {@link #receive}, {@link #receiveDigit} and {@link #receiveHangup}, of which the {@link Attendant}
 * hears. Used by the loop.
 */
public final class Channel implements ChannelView {
    private final Exchange exchange;
    private final String uniqueId;
    private final Parties parties = new Parties();
    private final Variables variables = new Variables();
    private final Billing billing;
    private final Map<Class<?>, Object> belongings = new HashMap<>();
    private final Deque<String> hangupHandlers = new ArrayDeque<>();
    private final List<Consumer<Channel>> lastWords = new ArrayList<>();
    private String name;
    private ChannelState state;
    private Place place;
    private Activity activity = Activity.NONE;
    private FarEnd farEnd;
    private Attendant attendant = Attendant.NOBODY;

    /** Whom this channel talks to; null if to nobody. */
    private Channel peer;

    private String linkedId;
    private int hangupCause;
    private boolean hangupRequested;
    private boolean gone;
    private boolean applicationOver = true;
    private Timer absoluteTimeout = Timer.NONE;

    Channel(Exchange exchange, String uniqueId, Blueprint blueprint, FarEnd farEnd) {
        this.exchange = exchange;
        this.uniqueId = uniqueId;
        this.linkedId = uniqueId;
        this.name = blueprint.name();
        this.state = blueprint.state();
        this.place = blueprint.place();
        this.parties.caller(blueprint.caller());
        this.parties.ani(blueprint.caller().number());
        this.billing = new Billing(
                blueprint.account(), new CallRecord(exchange.agenda().now()));
        this.farEnd = farEnd;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public String variable(String wanted) {
        if (wanted.indexOf('(') >= 0) {
            return exchange.function(this, wanted);
        }
        return variables.get(wanted).or(() -> exchange.globals().get(wanted)).orElse("");
    }

    /** The id of the channel with which this call began. */
    public String linkedId() {
        return linkedId;
    }

    /** This channel belongs to the call of another one. */
    public void linkTo(Channel other) {
        linkedId = other.linkedId;
    }

    public ChannelState state() {
        return state;
    }

    public boolean up() {
        return state == ChannelState.UP;
    }

    public Parties parties() {
        return parties;
    }

    public Variables variables() {
        return variables;
    }

    public Billing billing() {
        return billing;
    }

    /** Where it is in the dialplan. */
    public Place place() {
        return place;
    }

    public void place(Place next) {
        place = Objects.requireNonNull(next, "next");
    }

    /** What it is doing. */
    public Activity activity() {
        return activity;
    }

    /** It does something else from now on. */
    public void activity(Activity next) {
        applicationEnds();
        activity = next;
        applicationOver = next.application().isEmpty();
        if (!applicationOver) {
            watches(watch -> watch.applicationStarted(this));
        }
    }

    /** What it ran is over; its name stays until the next one begins. */
    public void applicationEnds() {
        if (!applicationOver) {
            applicationOver = true;
            watches(watch -> watch.applicationEnded(this, activity));
        }
    }

    public Exchange exchange() {
        return exchange;
    }

    public FarEnd farEnd() {
        return farEnd;
    }

    /** The places of the dialplan that run when it ends, the last one first. */
    public Deque<String> hangupHandlers() {
        return hangupHandlers;
    }

    /** Something that a part of the PBX keeps with this channel, made when it is first asked for. */
    public <T> T belonging(Class<T> type, Supplier<T> maker) {
        return type.cast(belongings.computeIfAbsent(type, key -> maker.get()));
    }

    /** Does it right before this channel tells of its end; also if another channel took its place meanwhile. */
    public void atEnd(Consumer<Channel> last) {
        lastWords.add(last);
    }

    /** From now on somebody else looks after it. */
    public void attend(Attendant next) {
        attendant = Objects.requireNonNull(next, "next");
    }

    public Attendant attendant() {
        return attendant;
    }

    /** Whom it talks to. */
    public Optional<Channel> peer() {
        return Optional.ofNullable(peer);
    }

    /** It talks to that channel, and that channel to it. */
    public void talkTo(Channel other) {
        peer = other;
        other.peer = this;
        watches(watch -> watch.bridged(this, other));
    }

    /** It does not talk to anybody any more. */
    public void talkToNobody() {
        if (peer != null) {
            Channel other = peer;
            other.peer = null;
            peer = null;
            watches(watch -> watch.unbridged(this, other));
        }
    }

    /** It does something else; everybody is told. */
    public void changeState(ChannelState next) {
        if (state != next && !gone) {
            state = next;
            exchange.publish(ChannelEvents.newState(this));
            watches(watch -> watch.stateChanged(this));
        }
    }

    /** Sets a variable; everybody is told. One or two leading underscores make it inherited. */
    public boolean setVariable(String wanted, String value) {
        if (!variables.set(wanted, value)) {
            return false;
        }
        exchange.publish(ChannelEvents.varSet(this, wanted, value));
        return true;
    }

    /** Another caller; everybody is told. */
    public void changeCaller(Party caller) {
        parties.caller(caller);
        parties.ani(caller.number());
        exchange.publish(ChannelEvents.newCallerId(this));
    }

    /** Another account; everybody is told. */
    public void changeAccount(String account) {
        String before = billing.account();
        billing.account(account);
        exchange.publish(ChannelEvents.newAccountCode(this, before));
    }

    /** The PBX calls the far end; false if that leads nowhere. */
    public boolean call() {
        return farEnd.call(this);
    }

    /** The PBX answers the far end. */
    public void answer() {
        if (state != ChannelState.UP && !gone) {
            changeState(ChannelState.UP);
            billing.record().answered(exchange.agenda().now());
            farEnd.answered(this);
        }
    }

    /** The PBX signals something to the far end. */
    public void signal(Signal signal) {
        if (signal == Signal.ANSWER) {
            answer();
        } else if (!gone) {
            farEnd.signalled(this, signal);
        }
    }

    /** The PBX plays a digit to the far end. */
    public void playDigit(char digit) {
        if (!gone) {
            farEnd.digit(this, digit);
        }
    }

    /** The far end signals something. */
    public void receive(Signal signal) {
        if (gone || hangupRequested) {
            return;
        }
        if (signal == Signal.ANSWER) {
            changeState(ChannelState.UP);
            billing.record().answered(exchange.agenda().now());
        } else if (signal == Signal.RINGING && !up()) {
            changeState(ChannelState.RINGING);
        }
        attendant.signalled(this, signal);
    }

    /** The far end sent a digit. */
    public void receiveDigit(char digit) {
        if (!gone && !hangupRequested) {
            ChannelEvents.digit(this, digit, "Received").forEach(exchange::publish);
            attendant.digit(this, digit);
        }
    }

    /** The far end has hung up. */
    public void receiveHangup(int cause) {
        if (!gone && !hangupRequested) {
            exchange.publish(ChannelEvents.hangupRequest(this));
            requestHangup(cause);
        }
    }

    /** Somebody wants this channel to end; its attendant does that, behind what is running now. */
    public void requestHangup(int cause) {
        if (gone) {
            return;
        }
        hangupCause(cause);
        if (!hangupRequested) {
            hangupRequested = true;
            exchange.agenda().soon(() -> {
                if (!gone) {
                    attendant.hangupRequested(this);
                }
            });
        }
    }

    /** Whether it is about to end. */
    public boolean hangupRequested() {
        return hangupRequested;
    }

    /** Why it ends or ended. */
    public int hangupCause() {
        return hangupCause;
    }

    /** Says why it will end; 0 says nothing. */
    public void hangupCause(int cause) {
        if (cause != HangupCause.NONE) {
            hangupCause = cause;
        }
    }

    /** Ends it after that time, instead of the one that was set before; no time for no limit. */
    public void limit(Duration time) {
        absoluteTimeout.cancel();
        if (!time.isZero()) {
            absoluteTimeout = exchange.agenda().in(time, () -> requestHangup(HangupCause.NONE));
        }
    }

    /** The end. Only the attendant does that. */
    public void hangUp() {
        if (gone) {
            return;
        }
        applicationEnds();
        gone = true;
        absoluteTimeout.cancel();
        billing.record().ended(exchange.agenda().now());
        List.copyOf(lastWords).forEach(last -> last.accept(this));
        exchange.channels().remove(this);
        farEnd.hungUp(this);
        exchange.publish(ChannelEvents.hangup(this));
        watches(watch -> watch.ended(this));
    }

    /** Whether it has ended. */
    public boolean gone() {
        return gone;
    }

    void rename(String next) {
        String before = name;
        exchange.publish(ChannelEvents.rename(this, next));
        name = next;
        exchange.channels().renamed(this, before);
        watches(watch -> watch.renamed(this));
    }

    /** Takes over what makes the other channel that call: its far end, its people, its variables, its state. */
    void become(Channel other) {
        FarEnd left = farEnd;
        farEnd = other.farEnd;
        farEnd.moved(this);
        other.farEnd = left;
        left.moved(other);
        state = other.state;
        parties.copyFrom(other.parties);
        other.variables.copyTo(variables);
        billing.copyFrom(other.billing);
        hangupHandlers.addAll(other.hangupHandlers);
        other.hangupHandlers.clear();
        belongings.putAll(other.belongings);
        other.belongings.clear();
        lastWords.addAll(other.lastWords);
        other.lastWords.clear();
        linkedId = other.linkedId;
        absoluteTimeout.cancel();
    }

    private void watches(Consumer<ChannelWatch> call) {
        exchange.channels().watches().forEach(call);
    }

    /** Names the channel; who calls stays out of logs. */
    @Override
    public String toString() {
        return name;
    }
}
