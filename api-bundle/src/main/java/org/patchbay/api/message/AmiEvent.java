package org.patchbay.api.message;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An event: something that happened, told to every session that may and wants to know; or one item of a list that an
 * action answers with. Immutable; any thread may use it.
 *
 * <p>The manager writes the {@code Event} header, and for a published event {@code Privilege}, {@code Timestamp} and
 * what else is configured; the headers given here follow in the order in which they were added (specification 7.1).
 */
public final class AmiEvent {
    private static final ChannelView[] NO_CHANNELS = {};

    private final String name;
    private final Privileges categories;
    private final String[] lines;
    private final ChannelView[] channels;

    private AmiEvent(String name, Privileges categories, String[] lines, ChannelView[] channels) {
        this.name = name;
        this.categories = categories;
        this.lines = lines;
        this.channels = channels;
    }

    /**
     * An event of that name.
     *
     * @param name what stands in the {@code Event} header
     * @param categories its classes, which a session must all be allowed to read; none for the item of a list. A
     *     published event without a class goes to every session that is logged in
     * @return the event, without any header yet
     * @throws IllegalArgumentException if the name is empty or is not one line
     */
    public static AmiEvent of(String name, EventCategory... categories) {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An event has a name");
        }
        Lines.requireOneLine(name);
        return new AmiEvent(name, Privileges.of(categories), Lines.NONE, NO_CHANNELS);
    }

    /**
     * This event with one more header.
     *
     * @param header the name of the header
     * @param value its value, written as {@link String#valueOf(Object)} writes it
     * @return a new event
     * @throws IllegalArgumentException if the pair is no {@link Header}
     */
    public AmiEvent with(String header, Object value) {
        Objects.requireNonNull(value, "value");
        return withChecked(new Header(header, String.valueOf(value)).line());
    }

    /**
     * This event with one more line, taken as it is. It need not be a header: the action UserEvent copies whatever its
     * client sent.
     *
     * @param line the line without its line end
     * @return a new event
     * @throws IllegalArgumentException if it is empty or is not one line
     */
    public AmiEvent withLine(String line) {
        return withLines(List.of(line));
    }

    /**
     * This event with more lines, each as in {@link #withLine}.
     *
     * @param more the lines
     * @return a new event
     * @throws IllegalArgumentException if one of them is empty or is not one line
     */
    public AmiEvent withLines(List<String> more) {
        String[] all = Arrays.copyOf(lines, lines.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            String line = more.get(i);
            if (line.isEmpty()) {
                throw new IllegalArgumentException("An empty line would end the event");
            }
            Lines.requireOneLine(line);
            all[lines.length + i] = line;
        }
        return new AmiEvent(name, categories, all, channels);
    }

    private AmiEvent withChecked(String line) {
        return new AmiEvent(name, categories, Lines.append(lines, line), channels);
    }

    /**
     * This event with the channels it is about. If the operator configured {@code channelvars}, their values are
     * appended when the event is published: all lines of the first channel, then all of the second.
     *
     * @param about the channels, at most two in the events of Asterisk
     * @return a new event
     */
    public AmiEvent about(ChannelView... about) {
        return new AmiEvent(name, categories, lines, about.clone());
    }

    /**
     * What stands in the {@code Event} header.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The classes a session must all be allowed to read.
     *
     * @return the classes; empty for the item of a list
     */
    public Privileges categories() {
        return categories;
    }

    /**
     * The value of the first header of that name among those added here.
     *
     * @param header the name, in any case
     * @return its value, or the empty text if there is none
     */
    public String header(String header) {
        return Lines.first(lines, header);
    }

    /**
     * The lines added here, in order, without their line ends.
     *
     * @return the lines; an unmodifiable list
     */
    public List<String> lines() {
        return List.of(lines);
    }

    /**
     * The channels this event is about.
     *
     * @return the channels; an unmodifiable list
     */
    public List<ChannelView> channels() {
        return List.of(channels);
    }

    /** Names the event and its size; values stay out of logs. */
    @Override
    public String toString() {
        return "AmiEvent[" + name + ", " + categories.asAuthority() + ", " + lines.length + " lines]";
    }
}
