package org.patchbay.pack.pbx.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.OptionLetters;

/**
 * The recordings of a channel by MixMonitor, kept with the channel: their names only, nothing is written anywhere. Used
 * by the loop.
 */
final class MixMonitors {
    /** Recordings of one channel at a time. */
    static final int MAX_RECORDINGS = 16;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Muting muting = new Muting();

    /** Those of a channel. */
    static MixMonitors of(Channel channel) {
        return channel.belonging(MixMonitors.class, MixMonitors::new);
    }

    /**
     * Begins one more, and sets the variables that tell of it.
     *
     * @param options {@code i(variable)} wants to know its id
     * @return false if there are too many
     */
    boolean start(Channel channel, String id, String name, OptionLetters options) {
        if (files.size() >= MAX_RECORDINGS) {
            return false;
        }
        files.put(id, OneLine.of(name));
        options.argument('i')
                .filter(variable -> !variable.isBlank())
                .ifPresent(variable -> channel.setVariable(OneLine.of(variable), id));
        channel.setVariable("MIXMONITOR_FILENAME", OneLine.of(name));
        return true;
    }

    /** Ends the one of that id, or all of them without one; false if there is none. */
    boolean stop(String id) {
        boolean some = id.isEmpty() ? !files.isEmpty() : files.containsKey(id);
        if (id.isEmpty()) {
            files.clear();
        } else {
            files.remove(id);
        }
        return some;
    }

    /** They leave out one way, or take it again; false if there are none. */
    boolean mute(Set<Direction> directions, boolean on) {
        if (files.isEmpty()) {
            return false;
        }
        muting.set(directions, on);
        return true;
    }

    /** The lines in lists. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String muted = muting.text().isEmpty() ? "" : " (without " + muting.text() + ")";
        files.forEach((id, name) -> lines.add("MixMonitor " + id + " " + name + muted));
        return lines;
    }
}
