package org.patchbay.pack.pbx.agent;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.state.DeviceStates;

/** All agents, by number. Used by the loop. */
final class Agents {
    /** In front of the number in names of devices and channels. */
    static final String TECHNOLOGY = "Agent";

    private final DeviceStates devices;
    private final Map<String, Agent> agents = new LinkedHashMap<>();

    Agents(DeviceStates devices) {
        this.devices = devices;
        devices.add(TECHNOLOGY, this::idleState);
    }

    /** Takes over what the file says. Who is logged in stays so; an agent that is gone from the file goes when it is off. */
    void load(List<AgentSettings> settings) {
        Set<String> inFile = new HashSet<>();
        for (AgentSettings one : settings) {
            inFile.add(one.number());
            Agent known = agents.get(one.number());
            if (known == null) {
                agents.put(one.number(), new Agent(one));
            } else {
                known.settings(one);
            }
        }
        agents.values()
                .removeIf(agent ->
                        !inFile.contains(agent.number()) && agent.login().isEmpty());
    }

    Optional<Agent> find(String number) {
        return Optional.ofNullable(agents.get(number));
    }

    Collection<Agent> all() {
        return agents.values();
    }

    /** Something about an agent is different. */
    void changed(Agent agent) {
        devices.changed(TECHNOLOGY + "/" + agent.number());
    }

    private DeviceState idleState(String device) {
        Optional<Agent> agent = find(device.substring(device.indexOf('/') + 1));
        if (agent.isEmpty()) {
            return DeviceState.INVALID;
        }
        if (agent.get().login().isEmpty()) {
            return DeviceState.UNAVAILABLE;
        }
        return agent.get().wrappingUp() ? DeviceState.BUSY : DeviceState.NOT_INUSE;
    }
}
