package org.patchbay.pack.pbx.agent;

import org.patchbay.pack.pbx.channel.Blueprint;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.Exchange;
import org.patchbay.pack.pbx.channel.HangupCause;
import org.patchbay.pack.pbx.channel.Party;
import org.patchbay.pack.pbx.endpoint.CallFailure;
import org.patchbay.pack.pbx.endpoint.Technology;

/** Channels {@code Agent/number}, one for each agent that is logged in and free. Used by the loop. */
final class AgentTechnology implements Technology {
    private final Agents agents;
    private final Exchange exchange;

    AgentTechnology(Agents agents, Exchange exchange) {
        this.agents = agents;
        this.exchange = exchange;
    }

    @Override
    public String name() {
        return Agents.TECHNOLOGY;
    }

    @Override
    public Channel request(String resource) throws CallFailure {
        Agent agent = agents.find(resource).orElseThrow(() -> new CallFailure(HangupCause.SUBSCRIBER_ABSENT));
        AgentLogin login = agent.login().orElseThrow(() -> new CallFailure(HangupCause.SUBSCRIBER_ABSENT));
        if (agent.call().isPresent() || agent.wrappingUp()) {
            throw new CallFailure(HangupCause.BUSY);
        }
        if (!exchange.channels().hasRoom(1)) {
            throw new CallFailure(HangupCause.SWITCH_CONGESTION);
        }
        AgentCall call = new AgentCall(agents, agent, login);
        agent.called(call);
        Channel channel = exchange.channels()
                .create(
                        Blueprint.of(name() + "/" + agent.number())
                                .caller(new Party(
                                        agent.number(), agent.settings().name())),
                        call);
        call.belongsTo(channel);
        return channel;
    }
}
