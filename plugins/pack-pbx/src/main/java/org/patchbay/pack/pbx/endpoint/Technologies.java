package org.patchbay.pack.pbx.endpoint;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.HangupCause;

/** The kinds of channels there are. Used by the loop. */
public final class Technologies {
    private final Map<String, Technology> byName = new TreeMap<>();

    /** Adds one; the last one of a name counts. */
    public Technologies add(Technology technology) {
        byName.put(technology.name().toLowerCase(Locale.ROOT), technology);
        return this;
    }

    /** The one of that name, in any case. */
    public Optional<Technology> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All of them. */
    public Collection<Technology> all() {
        return List.copyOf(byName.values());
    }

    /**
     * Makes a channel by a dial string such as {@code SIP/1001}.
     *
     * @throws CallFailure if it leads nowhere
     */
    public Channel request(String dialString) throws CallFailure {
        int slash = dialString.indexOf('/');
        Optional<Technology> technology = slash < 0 ? Optional.empty() : find(dialString.substring(0, slash));
        if (technology.isEmpty()) {
            throw new CallFailure(HangupCause.CHANNEL_NOT_IMPLEMENTED);
        }
        return technology.get().request(dialString.substring(slash + 1));
    }
}
