package org.patchbay.pack.pbx.agent;

import java.util.ArrayList;
import java.util.List;
import org.patchbay.api.command.CommandCall;
import org.patchbay.api.command.CommandException;
import org.patchbay.pack.pbx.feature.LoopCommands;

/** The commands {@code agent …}. */
final class AgentCommands {
    private final Agents agents;

    AgentCommands(Agents agents) {
        this.agents = agents;
    }

    void addTo(LoopCommands commands) {
        commands.add("agent show", "[online]", "Shows agents, all or those that are logged in.", this::show)
                .add("agent logoff", "Agent/<number> [soft]", "Logs an agent off.", this::logOff);
    }

    private List<String> show(CommandCall call) throws CommandException {
        boolean online = call.expect(0, 1).argument(0).equalsIgnoreCase("online");
        List<String> lines = new ArrayList<>();
        int here = 0;
        for (Agent agent : agents.all()) {
            here += agent.login().isPresent() ? 1 : 0;
            if (!online || agent.login().isPresent()) {
                lines.add(line(agent));
            }
        }
        lines.add(agents.all().size() + " agents configured [" + here + " online , "
                + (agents.all().size() - here) + " offline]");
        return lines;
    }

    private static String line(Agent agent) {
        String where = agent.login()
                .map(login ->
                        "logged in on " + login.channel().name() + (agent.call().isEmpty() ? " is idle" : ""))
                .orElse("not logged in");
        String talks =
                agent.caller().map(channel -> " talking to " + channel.name()).orElse("");
        return "%-12s (%s) %s%s".formatted(agent.number(), agent.settings().name(), where, talks);
    }

    private List<String> logOff(CommandCall call) throws CommandException {
        String device = call.expect(1, 2).argument(0);
        String prefix = Agents.TECHNOLOGY + "/";
        if (!device.regionMatches(true, 0, prefix, 0, prefix.length())) {
            throw CommandException.wrongUsage();
        }
        Agent agent = agents.find(device.substring(prefix.length()))
                .orElseThrow(() -> new CommandException("No such agent: " + device));
        agent.login().ifPresent(login -> login.logOff(call.argument(1).equalsIgnoreCase("soft")));
        return List.of("Logging out " + agent.number());
    }
}
