package org.patchbay.benchmarks.subject;

import java.net.InetSocketAddress;
import java.util.OptionalLong;
import org.patchbay.benchmarks.wire.Credentials;

/**
 * A server that is measured.
 *
 * @param label what it is called in the tables
 * @param address where it listens
 * @param pid its process, if that is known: without it nothing is told of its CPU time and memory
 * @param ours whether it is the shipped server, started by {@link ServerProcess}
 * @param actionCopied whether its UserEvents contain the line {@code Action:} of the request, as those of AMI 1.3 do
 */
public record Target(String label, InetSocketAddress address, OptionalLong pid, boolean ours, boolean actionCopied) {
    /** The account that every server has to have, with all rights. */
    public static final Credentials ACCOUNT = Credentials.of("bench", "benchpw");

    /** One that runs already, written as {@code host:port:label} or {@code host:port:label:pid}. */
    public static Target parse(String text) {
        String[] parts = text.split(":");
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("host:port:label or host:port:label:pid, not " + text);
        }
        return new Target(
                parts[2],
                new InetSocketAddress(parts[0], Integer.parseInt(parts[1])),
                parts.length == 4 ? OptionalLong.of(Long.parseLong(parts[3])) : OptionalLong.empty(),
                false,
                true);
    }

    /** The same server, now that it is known what its events look like. */
    public Target copyingAction(boolean copied) {
        return new Target(label, address, pid, ours, copied);
    }
}
