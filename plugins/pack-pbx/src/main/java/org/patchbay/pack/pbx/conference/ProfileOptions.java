package org.patchbay.pack.pbx.conference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchbay.pack.pbx.channel.Channel;

/**
 * What the function CONFBRIDGE has set for the next conference of a channel, and is kept with it. It does not count where
 * ConfBridge names a profile. Used by the loop.
 */
final class ProfileOptions {
    /** The option that names the profile to begin with. */
    private static final String TEMPLATE = "template";

    private final Map<String, String> user = new HashMap<>();
    private final Map<String, String> bridge = new HashMap<>();

    /** Those of a channel. */
    static ProfileOptions of(Channel channel) {
        return channel.belonging(ProfileOptions.class, ProfileOptions::new);
    }

    /** Sets an option of the user; false if there is none of that name. */
    boolean setUser(String option, String value) {
        return set(user, UserProfile.KEYS, option, value);
    }

    /** Sets an option of the bridge; false if there is none of that name. */
    boolean setBridge(String option, String value) {
        return set(bridge, BridgeProfile.KEYS, option, value);
    }

    private static boolean set(Map<String, String> options, Set<String> known, String option, String value) {
        boolean right = option.equals(TEMPLATE) || known.contains(option);
        if (right) {
            options.put(option, value);
        }
        return right;
    }

    Optional<UserProfile> user(Profiles profiles, String named) {
        return named.isEmpty() ? profiles.user(user.getOrDefault(TEMPLATE, ""), user) : profiles.user(named, Map.of());
    }

    Optional<BridgeProfile> bridge(Profiles profiles, String named) {
        return named.isEmpty()
                ? profiles.bridge(bridge.getOrDefault(TEMPLATE, ""), bridge)
                : profiles.bridge(named, Map.of());
    }
}
