package org.patchbay.core.acl;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ordered list of rules. Everybody may come in, until a rule says otherwise; the last rule that contains the address
 * decides (specification 12.4). Immutable.
 */
public final class AccessList {
    /** The list without rules, which lets everybody in. */
    public static final AccessList OPEN = new AccessList(List.of());

    /** The list that lets nobody in. */
    public static final AccessList CLOSED = new AccessList(List.of(new Rule(false, Optional.empty())));

    /** A rule without a range concerns everybody. */
    private record Rule(boolean permit, Optional<NetworkRange> range) {
        boolean concerns(InetAddress address) {
            return range.map(r -> r.contains(address)).orElse(true);
        }
    }

    private final List<Rule> rules;

    private AccessList(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * This list with one more line.
     *
     * @param permit whether the addresses may come in
     * @param value ranges separated by commas, each where a leading {@code !} turns permit into deny and back
     * @return the longer list, or nothing if a range is none
     */
    public Optional<AccessList> with(boolean permit, String value) {
        List<Rule> longer = new ArrayList<>(rules);
        for (String item : value.split(",")) {
            String text = item.strip();
            boolean opposite = text.startsWith("!");
            Optional<NetworkRange> range = NetworkRange.parse(opposite ? text.substring(1) : text);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            longer.add(new Rule(permit != opposite, range));
        }
        return Optional.of(new AccessList(List.copyOf(longer)));
    }

    /** Whether the address may come in. */
    public boolean permits(InetAddress address) {
        boolean permitted = true;
        for (Rule rule : rules) {
            if (rule.concerns(address)) {
                permitted = rule.permit();
            }
        }
        return permitted;
    }
}
