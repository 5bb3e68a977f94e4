package org.patchbay.api.wire;

import java.util.Arrays;
import java.util.List;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.api.message.AmiMessage;

/**
 * Turns lines into bytes, and is the last door before the wire: no line that it writes can end early, whoever made it.
 *
 * <p>An instance is used by one thread at a time.
 */
public final class PacketWriter {
    private static final int FIRST_SIZE = 256;

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int size;

    /** An empty writer. */
    public PacketWriter() {}

    /**
     * Writes a header line.
     *
     * @param name its name
     * @param value its value, possibly empty
     * @return this writer
     * @throws IllegalArgumentException if one of them contains CR, LF or NUL; nothing is written then
     */
    public PacketWriter header(String name, String value) {
        int start = size;
        return text(name, start, false)
                .octet(':')
                .octet(' ')
                .text(value, start, false)
                .lineEnd();
    }

    /**
     * Writes a header whose value its reader sent itself. A CR is let through, since it is data on the wire and the
     * client gets back what it sent byte for byte (specification 2.2, 4.1).
     *
     * @param name its name
     * @param value its value, as it was received
     * @return this writer
     * @throws IllegalArgumentException if the value contains LF or NUL; nothing is written then
     */
    public PacketWriter echo(String name, String value) {
        int start = size;
        return text(name, start, false)
                .octet(':')
                .octet(' ')
                .text(value, start, true)
                .lineEnd();
    }

    /**
     * Writes one line as it is.
     *
     * @param line the line without its line end
     * @return this writer
     * @throws IllegalArgumentException if it is empty or contains CR, LF or NUL; nothing is written then
     */
    public PacketWriter line(String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("An empty line ends the packet; end() writes it");
        }
        return text(line, size, false).lineEnd();
    }

    /**
     * Ends the packet with an empty line.
     *
     * @return this writer
     */
    public PacketWriter end() {
        return lineEnd();
    }

    /**
     * Writes a whole packet.
     *
     * @param packet its lines
     * @return this writer
     * @throws IllegalArgumentException if a line contains CR, LF or NUL; nothing is written then
     */
    public PacketWriter packet(AmiMessage packet) {
        return block(size, packet.lines());
    }

    /**
     * Writes a whole event as the item of a list: its name and its lines, nothing else.
     *
     * @param event the event
     * @return this writer
     */
    public PacketWriter event(AmiEvent event) {
        int start = size;
        header("Event", event.name());
        return block(start, event.lines());
    }

    private PacketWriter block(int start, List<String> lines) {
        try {
            lines.forEach(this::line);
        } catch (IllegalArgumentException e) {
            size = start;
            throw e;
        }
        return end();
    }

    /**
     * The bytes written so far.
     *
     * @return a number of bytes
     */
    public int size() {
        return size;
    }

    /**
     * Takes the bytes out of this writer, which is empty afterwards.
     *
     * @return what was written
     */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    /** Writes text that goes nowhere near the wire, so line ends do no harm in it. */
    PacketWriter unchecked(String text) {
        for (int i = 0; i < text.length(); ) {
            i += character(text, i);
        }
        return this;
    }

    /** Writes the character at that index; how many chars it took. */
    private int character(String text, int index) {
        char c = text.charAt(index);
        if (c >= 0x80) {
            return WireText.encode(text, index, this);
        }
        octet(c);
        return 1;
    }

    PacketWriter octet(int octet) {
        if (size == bytes.length) {
            grow(size + 1);
        }
        bytes[size++] = (byte) octet;
        return this;
    }

    private void grow(int needed) {
        bytes = Arrays.copyOf(bytes, Math.max(Math.max(FIRST_SIZE, bytes.length * 2), needed));
    }

    private PacketWriter lineEnd() {
        return octet('\r').octet('\n');
    }

    private PacketWriter text(String text, int start, boolean echo) {
        int length = text.length();
        if (size + length > bytes.length) {
            grow(size + length);
        }
        int i = plain(text, length);
        while (i < length) {
            char c = text.charAt(i);
            if (c == '\n' || c == 0 || c == '\r' && !echo) {
                size = start;
                throw new IllegalArgumentException("CR, LF and NUL cannot be part of a line");
            }
            i += character(text, i);
        }
        return this;
    }

    /** Writes what is printable ASCII, mostly all of it, without looking closer; how many characters that was. */
    private int plain(String text, int length) {
        byte[] to = bytes;
        int at = size;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                break;
            }
            to[at + i] = (byte) c;
            i++;
        }
        size = at + i;
        return i;
    }
}
