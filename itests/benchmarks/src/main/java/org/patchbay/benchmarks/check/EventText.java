package org.patchbay.benchmarks.check;

import java.io.ByteArrayOutputStream;

/**
 * The events of a measurement. Request and event follow from the number of the event alone, so whatever arrives can be
 * compared with what has to arrive, byte for byte (specification 7.4).
 */
public final class EventText {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-";
    private static final String NUMBER = "Number: ";

    /** Makes {@link #mark} spread; any large odd number does. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int groups;
    private final boolean actionCopied;
    private final byte[] fields;

    /**
     * Events of one size.
     *
     * @param headers how many headers they have besides what identifies them
     * @param length how long the value of each is
     * @param groups how many names they have, in turn
     * @param actionCopied whether the server copies the line {@code Action:} of the request, as AMI 1.3 does
     */
    public EventText(int headers, int length, int groups, boolean actionCopied) {
        this.groups = groups;
        this.actionCopied = actionCopied;
        StringBuilder text = new StringBuilder();
        for (int header = 0; header < headers; header++) {
            text.append("Field-%03d: ".formatted(header));
            for (int i = 0; i < length; i++) {
                text.append(LETTERS.charAt((header * 11 + i) % LETTERS.length()));
            }
            text.append("\r\n");
        }
        this.fields = Octets.of(text.append("\r\n").toString());
    }

    /** How many names the events have; the one with number n belongs to group n modulo this. */
    public int groups() {
        return groups;
    }

    /** The name that the events of a group have. */
    public static String name(int group) {
        return "Group%03d".formatted(group);
    }

    /** The request that raises the event of that number. */
    public byte[] request(long number) {
        return join("Action: UserEvent\r\nUserEvent: " + name((int) (number % groups)) + "\r\n" + identity(number));
    }

    /** The event of that number, as it has to arrive. */
    public byte[] event(long number) {
        return join("Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: " + name((int) (number % groups)) + "\r\n"
                + (actionCopied ? "Action: UserEvent\r\n" : "") + identity(number));
    }

    private static String identity(long number) {
        return "ActionID: e" + number + "\r\n" + NUMBER + number + "\r\nMark: " + mark(number) + "\r\n";
    }

    /** Differs for neighbours, so that an event with the wrong number in it is noticed. */
    private static String mark(long number) {
        return "%016x".formatted((number + 1) * SPREAD);
    }

    private byte[] join(String head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + fields.length);
        bytes.writeBytes(Octets.of(head));
        bytes.writeBytes(fields);
        return bytes.toByteArray();
    }

    /** The number in the text of an event; -1 if it is none of these. */
    public static long numberOf(String packet) {
        String value = Octets.header(packet, "Number");
        byte[] bytes = Octets.of(value);
        return packet.startsWith("Event: UserEvent\r\n") && Octets.digits(bytes, 0, bytes.length) == bytes.length
                ? Octets.number(bytes, 0, bytes.length)
                : -1;
    }
}
