package org.patchbay.api.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One packet of the protocol: an ordered list of lines, most of them headers. It is the request a client sent, or a
 * packet that goes to one. Immutable; any thread may use it.
 *
 * <p><b>Lookup</b> is that of the manager (specification 2.3): the first line that starts with the name, in any case,
 * <em>immediately</em> followed by a colon. Blanks behind the colon are skipped, trailing blanks are part of the value,
 * and the first match wins even when it is empty. A missing header and an empty one are the same: the empty text.
 *
 * <p><b>Text.</b> Lines are decoded as UTF-8; a byte that is not UTF-8 is kept as one lone surrogate and becomes the
 * same byte again when it is written, so a client gets back exactly what it sent.
 */
public final class AmiMessage {
    private static final AmiMessage EMPTY = new AmiMessage(Lines.NONE);

    private final String[] lines;
    /** Found when first asked for; finding it twice does no harm. */
    private String action;

    private AmiMessage(String[] lines) {
        this.lines = lines;
    }

    /**
     * A packet that starts with this header.
     *
     * @param name the name of its first header
     * @param value its value, written as {@link String#valueOf(Object)} writes it
     * @return the packet
     * @throws IllegalArgumentException if the pair is no {@link Header}
     */
    public static AmiMessage of(String name, Object value) {
        return new AmiMessage(Lines.NONE).with(name, value);
    }

    /**
     * A message made of lines as they stood on the wire. Lines without a colon are kept; only UserEvent looks at them.
     *
     * @param lines the lines without their line ends; a CR inside a line is data there, LF and NUL cannot occur
     * @return the message
     * @throws IllegalArgumentException if a line contains LF or NUL. An empty line is allowed, since the output of a
     *     command may have some; such a message cannot be written as a packet
     */
    public static AmiMessage ofLines(List<String> lines) {
        if (lines.isEmpty()) {
            return EMPTY;
        }
        String[] copy = lines.toArray(Lines.NONE);
        for (String line : copy) {
            if (line.indexOf('\n') >= 0 || line.indexOf(0) >= 0) {
                throw new IllegalArgumentException("LF and NUL cannot be part of a line");
            }
        }
        return new AmiMessage(copy);
    }

    /**
     * This packet with one more header at its end.
     *
     * @param name the name of the header
     * @param value its value, written as {@link String#valueOf(Object)} writes it
     * @return a new packet
     * @throws IllegalArgumentException if the pair is no {@link Header}
     */
    public AmiMessage with(String name, Object value) {
        Objects.requireNonNull(value, "value");
        return new AmiMessage(Lines.append(lines, new Header(name, String.valueOf(value)).line()));
    }

    /**
     * The value of the first header of that name.
     *
     * @param name the name, in any case
     * @return its value, or the empty text if there is none
     */
    public String header(String name) {
        return Lines.first(lines, name);
    }

    /**
     * Which action is asked for. This is the one header whose first <em>non-empty</em> occurrence counts.
     *
     * @return the value of {@code Action}, as sent, or the empty text
     */
    public String action() {
        String known = action;
        if (known == null) {
            known = firstAction();
            action = known;
        }
        return known;
    }

    private String firstAction() {
        for (String line : lines) {
            String value = Lines.valueIfNamed(line, "Action");
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /**
     * The mark by which the client recognises the answer.
     *
     * @return the value of {@code ActionID}, as sent, or the empty text
     */
    public String actionId() {
        return header("ActionID");
    }

    /**
     * The variables of all {@code Variable} headers, in the order in which they are written. (The C function
     * {@code astman_get_variables} returns the last one first unless it is asked for the natural order.)
     *
     * <p>A header holds up to 64 items {@code name=value}, separated by commas outside of brackets and quotes; quotes
     * and backslashes are taken away; an item without a name or without an equals sign does not count.
     *
     * @return the variables; an unmodifiable list
     */
    public List<Variable> variables() {
        List<Variable> found = new ArrayList<>();
        for (String line : lines) {
            String value = Lines.valueIfNamed(line, "Variable");
            if (value != null) {
                VariableList.parse(value, found);
            }
        }
        return List.copyOf(found);
    }

    /**
     * All lines that are headers, in order. A line without a colon, or with nothing in front of it, is none.
     *
     * @return the headers; an unmodifiable list
     */
    public List<Header> headers() {
        List<Header> found = new ArrayList<>(lines.length);
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.indexOf('\r') < 0) {
                found.add(new Header(line.substring(0, colon), Lines.valueBehind(line, colon)));
            }
        }
        return List.copyOf(found);
    }

    /**
     * All lines in order, without their line ends, as they stood or will stand on the wire.
     *
     * @return the lines; an unmodifiable list
     */
    public List<String> lines() {
        return Collections.unmodifiableList(Arrays.asList(lines));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmiMessage message && Arrays.equals(lines, message.lines);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lines);
    }

    /** Names the packet by its first header and its size; values stay out, since one of them may be a secret. */
    @Override
    public String toString() {
        String first = lines.length == 0 ? "empty" : lines[0].split(":", 2)[0];
        return "AmiMessage[" + first + ", " + lines.length + " lines]";
    }
}
