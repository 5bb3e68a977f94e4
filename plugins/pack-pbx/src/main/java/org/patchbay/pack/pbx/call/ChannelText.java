package org.patchbay.pack.pbx.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.OneLine;

/** Channels as the command line shows them. */
final class ChannelText {
    private static final String NONE = "(None)";
    private static final String ROW = "%-20.20s %-20.20s %-7.7s %-30.30s";
    private static final String WIDE =
            "%-20.20s %-16.16s %-12.12s %4.4s %-7.7s %-12.12s %-25.25s %-15.15s %-8.8s %-11.11s %-20.20s";
    private static final String LABEL = "%22s: %s";

    private ChannelText() {}

    /** One line for each, and how many there are. */
    static List<String> table(List<Channel> channels, List<String> counts) {
        List<String> lines = new ArrayList<>();
        lines.add(row(ROW, "Channel", "Location", "State", "Application(Data)"));
        for (Channel channel : channels) {
            lines.add(
                    row(ROW, channel.name(), location(channel), channel.state().text(), running(channel)));
        }
        lines.addAll(counts);
        return lines;
    }

    private static String location(Channel channel) {
        String extension = channel.place().extension();
        return extension.isEmpty()
                ? NONE
                : extension + "@" + channel.place().context() + ":"
                        + channel.place().priority();
    }

    private static String running(Channel channel) {
        String application = channel.activity().application();
        return application.isEmpty()
                ? NONE
                : application + "(" + channel.activity().data() + ")";
    }

    /** One longer line for each, and how many there are. */
    static List<String> wideTable(List<Channel> channels, List<String> counts) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                WIDE,
                "Channel",
                "Context",
                "Extension",
                "Prio",
                "State",
                "Application",
                "Data",
                "CallerID",
                "Duration",
                "Accountcode",
                "BridgedTo"));
        for (Channel channel : channels) {
            lines.add(row(
                    WIDE,
                    channel.name(),
                    channel.place().context(),
                    channel.place().extension(),
                    channel.place().priority(),
                    channel.state().text(),
                    orNone(channel.activity().application()),
                    channel.activity().data(),
                    channel.parties().caller().number(),
                    CoreShowChannels.duration(channel),
                    channel.billing().account(),
                    orNone(peer(channel))));
        }
        lines.addAll(counts);
        return lines;
    }

    /** One line of fields with exclamation marks between them, for programs. */
    static String concise(Channel channel) {
        return OneLine.of(String.join(
                "!",
                channel.name(),
                channel.place().context(),
                channel.place().extension(),
                Integer.toString(channel.place().priority()),
                channel.state().text(),
                orNone(channel.activity().application()),
                channel.activity().data(),
                channel.parties().caller().number(),
                channel.billing().account(),
                channel.billing().peerAccount(),
                flags(channel),
                Long.toString(seconds(channel)),
                orNone(peer(channel)),
                channel.uniqueId()));
    }

    /** The class of the record, by its number. */
    private static String flags(Channel channel) {
        return switch (channel.billing().flags().toUpperCase(Locale.ROOT)) {
            case "OMIT" -> "1";
            case "BILLING" -> "2";
            default -> "3";
        };
    }

    /** Everything about one channel. */
    static List<String> all(Channel channel) {
        List<String> lines = new ArrayList<>();
        lines.add(" -- General --");
        lines.add(label("Name", channel.name()));
        lines.add(label("Type", channel.name().replaceFirst("/.*$", "")));
        lines.add(label("UniqueID", channel.uniqueId()));
        lines.add(label("LinkedID", channel.linkedId()));
        lines.add(label("Caller ID", orNotAvailable(channel.parties().caller().number())));
        lines.add(label(
                "Caller ID Name", orNotAvailable(channel.parties().caller().name())));
        lines.add(label(
                "Connected Line ID",
                orNotAvailable(channel.parties().connected().number())));
        lines.add(label(
                "Connected Line ID Name",
                orNotAvailable(channel.parties().connected().name())));
        lines.add(label("DNID Digits", orNotAvailable(channel.parties().dialed())));
        lines.add(label("State", channel.state().text() + " (" + channel.state().number() + ")"));
        lines.add(label("Elapsed Time", CoreShowChannels.duration(channel)));
        lines.add(label("Bridged to", peer(channel).isEmpty() ? "<none>" : peer(channel)));
        lines.add(" --   PBX   --");
        lines.add(label("Context", channel.place().context()));
        lines.add(label("Extension", channel.place().extension()));
        lines.add(label("Priority", Integer.toString(channel.place().priority())));
        lines.add(label("Application", orNotAvailable(channel.activity().application())));
        lines.add(label("Data", channel.activity().data()));
        lines.add(label("Account Code", channel.billing().account()));
        lines.add("      Variables:");
        channel.variables().all().forEach((name, value) -> lines.add(OneLine.of(name + "=" + value)));
        return lines;
    }

    private static String row(String form, Object... cells) {
        return OneLine.of(String.format(Locale.ROOT, form, cells));
    }

    private static String label(String name, String value) {
        return row(LABEL, name, value);
    }

    private static String peer(Channel channel) {
        return channel.peer().map(Channel::name).orElse("");
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    private static String orNotAvailable(String text) {
        return text.isEmpty() ? "(N/A)" : text;
    }

    private static long seconds(Channel channel) {
        return Duration.between(
                        channel.billing().record().start(),
                        channel.exchange().agenda().now())
                .toSeconds();
    }
}
