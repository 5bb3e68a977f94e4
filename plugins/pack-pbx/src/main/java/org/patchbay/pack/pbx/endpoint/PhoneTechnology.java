package org.patchbay.pack.pbx.endpoint;

import java.time.Duration;
import org.patchbay.pack.pbx.application.DialplanRun;
import org.patchbay.pack.pbx.application.Script;
import org.patchbay.pack.pbx.channel.Blueprint;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelState;
import org.patchbay.pack.pbx.channel.ChannelTable;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.HangupCause;

/** A technology whose channels lead to phones that behave by scenario: SIP, IAX2 and others. */
public final class PhoneTechnology implements Technology {
    private final String name;
    private final Exchange exchange;
    private final Scenarios scenarios;
    private final Script script;

    /** Phones of that technology, whose own calls go into that dialplan. */
    public PhoneTechnology(String name, Exchange exchange, Scenarios scenarios, Script script) {
        this.name = name;
        this.exchange = exchange;
        this.scenarios = scenarios;
        this.script = script;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Channel request(String resource) throws CallFailure {
        String phone = phone(resource);
        Scenario scenario = scenario(phone);
        return create(phone, scenario, new Phone(scenario), "", "");
    }

    /**
     * Lets a phone pick up and dial.
     *
     * @param context where it dials; the empty text for its own
     * @param hold after which time it hangs up; zero for what its scenario says
     * @return the channel, which begins the dialplan behind what is running now
     * @throws CallFailure if there is no such phone, or no room
     */
    public Channel dial(String phone, String context, String extension, Duration hold) throws CallFailure {
        Scenario scenario = scenario(phone);
        String begins = context.isEmpty() ? scenario.caller().context() : context;
        Phone caller = new Phone(scenario);
        Channel channel = create(phone, scenario, caller, begins, extension);
        channel.parties().dialed(extension);
        channel.changeState(ChannelState.RING);
        caller.dials(channel, hold);
        DialplanRun.start(channel, script);
        return channel;
    }

    private Scenario scenario(String phone) throws CallFailure {
        return scenarios
                .find(name + "/" + phone)
                .filter(known -> known.behaviour() != Scenario.Behaviour.UNAVAILABLE)
                .orElseThrow(() -> new CallFailure(HangupCause.SUBSCRIBER_ABSENT));
    }

    private Channel create(String phone, Scenario scenario, Phone farEnd, String context, String extension)
            throws CallFailure {
        ChannelTable channels = exchange.channels();
        if (!channels.hasRoom(1)) {
            channels.refused();
            throw new CallFailure(HangupCause.SWITCH_CONGESTION);
        }
        return channels.create(
                Blueprint.of(name + "/" + phone + "-" + channels.ids().nextCount())
                        .caller(scenario.caller().party())
                        .account(scenario.caller().account())
                        .place(context.isEmpty() ? scenario.caller().context() : context, extension),
                farEnd);
    }

    /** The phone in {@code phone}, {@code number@phone} or {@code phone/number}. */
    private static String phone(String resource) {
        String end = resource.substring(resource.indexOf('@') + 1);
        int slash = end.indexOf('/');
        return slash < 0 ? end : end.substring(0, slash);
    }
}
