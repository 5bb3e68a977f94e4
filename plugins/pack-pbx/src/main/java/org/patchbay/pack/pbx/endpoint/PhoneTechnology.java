package org.patchbay.pack.pbx.endpoint;

import org.patchbay.pack.pbx.channel.Blueprint;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelTable;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.HangupCause;

/** A technology whose channels lead to phones that behave by scenario: SIP, IAX2 and others. */
public final class PhoneTechnology implements Technology {
    private final String name;
    private final Exchange exchange;
    private final Scenarios scenarios;

    /** Phones of that technology. */
    public PhoneTechnology(String name, Exchange exchange, Scenarios scenarios) {
        this.name = name;
        this.exchange = exchange;
        this.scenarios = scenarios;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Channel request(String resource) throws CallFailure {
        String phone = phone(resource);
        Scenario scenario = scenarios
                .find(name + "/" + phone)
                .filter(known -> known.behaviour() != Scenario.Behaviour.UNAVAILABLE)
                .orElseThrow(() -> new CallFailure(HangupCause.SUBSCRIBER_ABSENT));
        ChannelTable channels = exchange.channels();
        if (!channels.hasRoom(1)) {
            throw new CallFailure(HangupCause.SWITCH_CONGESTION);
        }
        return channels.create(
                Blueprint.of(name + "/" + phone + "-" + channels.ids().nextCount())
                        .caller(scenario.caller().party())
                        .account(scenario.caller().account())
                        .place(scenario.caller().context(), ""),
                new Phone(scenario));
    }

    /** The phone in {@code phone}, {@code number@phone} or {@code phone/number}. */
    private static String phone(String resource) {
        String end = resource.substring(resource.indexOf('@') + 1);
        int slash = end.indexOf('/');
        return slash < 0 ? end : end.substring(0, slash);
    }
}
