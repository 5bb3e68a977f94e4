package org.patchbay.pack.pbx.agent;

import static org.patchbay.api.action.ActionDescriptor.of;
import static org.patchbay.api.message.EventCategory.AGENT;

import java.util.List;
import java.util.Locale;
import org.patchbay.api.action.ActionCall;
import org.patchbay.api.action.ActionException;
import org.patchbay.api.action.Reply;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.feature.Feature;
import org.patchbay.pack.pbx.feature.Listing;
import org.patchbay.pack.pbx.feature.LoopActions;
import org.patchbay.pack.pbx.feature.LoopCommands;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Agents, by {@code agents.conf}. Their actions are documented in {@code OSGI-INF/ami}. */
public final class AgentFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(AgentFeature.class);
    private static final String FILE = "agents.conf";
    private static final String NONE = "n/a";
    private static final String NUMBER = "Agent";
    private static final List<String> YES = List.of("yes", "true", "y", "t", "1", "on");

    private final Switchboard pbx;
    private final Agents agents;

    /** The agents of the file, with their application and their technology. */
    public AgentFeature(Switchboard pbx) {
        this.pbx = pbx;
        this.agents = new Agents(pbx.devices());
        pbx.applications().add("AgentLogin", run -> new AgentLogin(run, agents).start());
        pbx.technologies().add(new AgentTechnology(agents, pbx.exchange()));
        load();
    }

    private void load() {
        agents.load(AgentReader.read(pbx.conf().apply(FILE), LOG::warn));
    }

    /** The blanks at the end are Asterisk's, and a resource could not keep them (specification 16.8). */
    @Override
    public void define(LoopActions actions) {
        actions.add(of("AgentLogoff", AGENT).synopsis("Sets an agent as no longer logged in. "), this::logOff)
                .add(of("Agents", AGENT).synopsis("Lists agents and their status. "), this::list);
    }

    private Reply list(ActionCall call) {
        List<AmiEvent> items = agents.all().stream()
                .map(AgentFeature::item)
                .map(Listing.idAtEnd(call))
                .toList();
        return Listing.of("Agents will follow", items, AmiEvent.of("AgentsComplete"));
    }

    private static AmiEvent item(Agent agent) {
        return AmiEvent.of("Agents")
                .with(NUMBER, agent.number())
                .with(
                        "Name",
                        agent.settings().name().isEmpty()
                                ? "None"
                                : agent.settings().name())
                .with("Status", agent.status())
                .with(
                        "LoggedInChan",
                        agent.login().map(login -> login.channel().name()).orElse(NONE))
                .with(
                        "LoggedInTime",
                        agent.login().map(AgentLogin::sinceSeconds).orElse(0L))
                .with(
                        "TalkingTo",
                        agent.caller()
                                .map(channel -> channel.parties().caller().number())
                                .orElse(NONE))
                .with("TalkingToChan", agent.caller().map(Channel::name).orElse(NONE));
    }

    private Reply logOff(ActionCall call) throws ActionException {
        String number = call.header(NUMBER);
        if (number.isEmpty()) {
            throw new ActionException("No agent specified");
        }
        Agent agent = agents.find(number).orElseThrow(() -> new ActionException("No such agent"));
        boolean soft = YES.contains(call.header("Soft").toLowerCase(Locale.ROOT));
        agent.login().ifPresent(login -> login.logOff(soft));
        return Reply.success("Agent logged out");
    }

    @Override
    public void commands(LoopCommands commands) {
        new AgentCommands(agents).addTo(commands);
    }

    @Override
    public boolean reload(String module) {
        boolean meant = module.isEmpty() || modules().stream().anyMatch(name -> name.equalsIgnoreCase(module));
        if (meant) {
            load();
        }
        return meant;
    }

    @Override
    public List<String> modules() {
        return List.of("chan_agent.so");
    }
}
