package org.patchbay.core.bus;

import java.util.List;

/**
 * What is added to every event; a reload replaces it. It is looked at when an event is raised, so it is the same for all
 * who read it (specification 7.1).
 *
 * @param timestamp whether the time is added
 * @param debug whether a number and the origin are added
 * @param channelVariables what is told of the channels an event is about
 */
public record EventFormat(boolean timestamp, boolean debug, List<String> channelVariables) {
    /** Nothing is added. */
    public static final EventFormat PLAIN = new EventFormat(false, false, List.of());

    /** Makes the list unchangeable. */
    public EventFormat {
        channelVariables = List.copyOf(channelVariables);
    }
}
