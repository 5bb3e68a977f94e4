package org.patchbay.pack.pbx.record;

import static org.patchbay.api.message.EventCategory.CDR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.CallRecord;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelWatch;
import org.patchbay.pack.pbx.channel.OneLine;

/** Tells of each call when it has ended, by the event {@code Cdr} (specification 17.4). Used by the loop. */
public final class CallRecords implements ChannelWatch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    /** Records in the time of that zone. */
    public CallRecords(ZoneId zone) {
        this.zone = zone;
    }

    /** A channel that only rang for somebody else, or that nobody ever answered or called from, has no record. */
    @Override
    public void ended(Channel channel) {
        CallRecord record = channel.billing().record();
        if (!record.discarded()
                && (record.answer().isPresent() || !record.destination().isEmpty())) {
            channel.exchange().publish(event(channel, record));
        }
    }

    private AmiEvent event(Channel channel, CallRecord record) {
        Instant end = record.end().orElse(record.start());
        return AmiEvent.of("Cdr", CDR)
                .with("AccountCode", channel.billing().account())
                .with("Source", channel.parties().caller().number())
                .with("Destination", channel.place().extension())
                .with("DestinationContext", channel.place().context())
                .with("CallerID", channel.parties().caller().text())
                .with("Channel", channel.name())
                .with("DestinationChannel", record.destination())
                .with("LastApplication", channel.activity().application())
                .with("LastData", channel.activity().data())
                .with("StartTime", time(Optional.of(record.start())))
                .with("AnswerTime", time(record.answer()))
                .with("EndTime", time(record.end()))
                .with("Duration", Duration.between(record.start(), end).toSeconds())
                .with(
                        "BillableSeconds",
                        record.answer()
                                .map(answer -> Duration.between(answer, end).toSeconds())
                                .orElse(0L))
                .with("Disposition", record.disposition().text())
                .with("AMAFlags", OneLine.of(channel.billing().flags()))
                .with("UniqueID", channel.uniqueId())
                .with("UserField", OneLine.of(record.userField()));
    }

    private String time(Optional<Instant> instant) {
        return instant.map(known -> TIME.format(LocalDateTime.ofInstant(known, zone)))
                .orElse("");
    }
}
