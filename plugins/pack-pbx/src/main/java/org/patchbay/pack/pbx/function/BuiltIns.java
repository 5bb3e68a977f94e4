package org.patchbay.pack.pbx.function;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.time.Agenda;

/** Variables that nobody sets: what a channel is and where, and what the server is. Used by the loop. */
public final class BuiltIns {
    private final Agenda agenda;
    private final Map<String, String> fixed;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter timestamp;

    /**
     * What is the same for all channels.
     *
     * @param agenda tells the time
     * @param zone of the times
     * @param fixed names and values that do not change, such as {@code SYSTEMNAME}
     */
    public BuiltIns(Agenda agenda, ZoneId zone, Map<String, String> fixed) {
        this.agenda = agenda;
        this.fixed = new HashMap<>(fixed);
        this.dateTime = form("ddMMuuuu-HH:mm:ss", zone);
        this.timestamp = form("uuuuMMdd-HHmmss", zone);
    }

    private static DateTimeFormatter form(String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
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
        return switch (name) {
            case "EPOCH" -> Optional.of(Long.toString(agenda.now().getEpochSecond()));
            case "DATETIME" -> Optional.of(dateTime.format(agenda.now()));
            case "TIMESTAMP" -> Optional.of(timestamp.format(agenda.now()));
            default -> Optional.ofNullable(fixed.get(name));
        };
    }
}
