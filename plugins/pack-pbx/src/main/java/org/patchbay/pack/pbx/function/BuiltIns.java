package org.patchbay.pack.pbx.function;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.time.Agenda;

/** Variables that nobody sets: what a channel is and where, and what the server is. Used by the loop. */
public final class BuiltIns {
    private final Agenda agenda;
    private final Map<String, String> fixed;

    /**
     * What is the same for all channels.
     *
     * @param agenda tells the time
     * @param fixed names and values that do not change, such as {@code SYSTEMNAME}
     */
    public BuiltIns(Agenda agenda, Map<String, String> fixed) {
        this.agenda = agenda;
        this.fixed = new HashMap<>(fixed);
    }

    Optional<String> of(Channel channel, String name) {
        return switch (name) {
            case "EXTEN" -> Optional.of(channel.place().extension());
            case "CONTEXT" -> Optional.of(channel.place().context());
            case "PRIORITY" -> Optional.of(Integer.toString(channel.place().priority()));
            case "CHANNEL" -> Optional.of(channel.name());
            case "UNIQUEID" -> Optional.of(channel.uniqueId());
            case "HANGUPCAUSE" -> Optional.of(Integer.toString(channel.hangupCause()));
            default -> Optional.empty();
        };
    }

    Optional<String> ofAll(String name) {
        return name.equals("EPOCH")
                ? Optional.of(Long.toString(agenda.now().getEpochSecond()))
                : Optional.ofNullable(fixed.get(name));
    }
}
