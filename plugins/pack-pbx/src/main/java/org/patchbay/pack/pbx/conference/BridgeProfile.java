package org.patchbay.pack.pbx.conference;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Truth;

/**
 * What a conference is, by whoever comes first.
 *
 * @param name of the profile
 * @param maxMembers how many may be in it, admins left out of account; 0 for any number
 * @param recorded whether it is recorded from the beginning
 */
record BridgeProfile(String name, long maxMembers, boolean recorded) {
    /** The keys that count, which are also options of the function CONFBRIDGE. */
    static final Set<String> KEYS = Set.of("max_members", "record_conference");

    /**
     * A profile.
     *
     * @param value of a key; the empty text if it is not set
     */
    static BridgeProfile of(String name, UnaryOperator<String> value) {
        return new BridgeProfile(
                name,
                Math.max(0, Numbers.leading(value.apply("max_members"))),
                Truth.isTrue(value.apply("record_conference")));
    }

    boolean full(int members) {
        return maxMembers > 0 && members >= maxMembers;
    }
}
