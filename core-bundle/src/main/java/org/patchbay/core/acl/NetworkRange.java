package org.patchbay.core.acl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses: {@code 192.0.2.0/255.255.255.0}, {@code 192.0.2.0/24}, {@code 192.0.2.1},
 * {@code 2001:db8::/32}. An IPv4 address that comes as IPv6 ({@code ::ffff:192.0.2.1}) is treated as IPv4.
 */
public final class NetworkRange {
    /** Only literals: for anything else, 1.2.3.256 included, Java would ask a name server. */
    private static final Pattern LITERAL =
            Pattern.compile("((25[0-5]|2[0-4]\\d|[01]?\\d?\\d)(\\.(?!$)|$)){4}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** The bits in front of an IPv4 address that is written as IPv6. */
    private static final int MAPPED_BITS = 96;

    private final byte[] network;
    private final byte[] mask;

    private NetworkRange(byte[] network, byte[] mask) {
        this.network = network;
        this.mask = mask;
    }

    /** The range written in that form, or nothing if the text is no range. */
    public static Optional<NetworkRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        Optional<byte[]> network = literal(address.strip());
        if (network.isEmpty()) {
            return Optional.empty();
        }
        int bytes = network.get().length;
        int skipped = bytes == 4 && address.indexOf(':') >= 0 ? MAPPED_BITS : 0;
        Optional<byte[]> mask = slash < 0
                ? Optional.of(prefix(bytes * 8, bytes))
                : mask(text.substring(slash + 1).strip(), bytes, skipped);
        return mask.map(bits -> new NetworkRange(masked(network.get(), bits), bits));
    }

    /** Whether the address is in this range. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == network.length && Arrays.equals(masked(bytes, mask), network);
    }

    private static Optional<byte[]> mask(String text, int bytes, int skipped) {
        if (text.matches("\\d{1,3}")) {
            int bits = Integer.parseInt(text) - skipped;
            return bits >= 0 && bits <= bytes * 8 ? Optional.of(prefix(bits, bytes)) : Optional.empty();
        }
        return literal(text).filter(mask -> mask.length == bytes);
    }

    private static Optional<byte[]> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] prefix(int bits, int bytes) {
        byte[] mask = new byte[bytes];
        for (int i = 0; i < bits; i++) {
            mask[i / 8] |= (byte) (0x80 >> i % 8);
        }
        return mask;
    }

    private static byte[] masked(byte[] address, byte[] mask) {
        byte[] result = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            result[i] = (byte) (address[i] & mask[i]);
        }
        return result;
    }
}
