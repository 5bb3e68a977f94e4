package org.patchbay.pack.pbx.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All channels, in the order in which they came. Used by the loop. */
public final class ChannelTable {
    /** Channels that may exist at one time. */
    public static final int MAX_CHANNELS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ChannelTable.class);

    private final Exchange exchange;
    private final UniqueIds ids;
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private final Map<String, Channel> byName = new LinkedHashMap<>();
    private final List<ChannelWatch> watches = new ArrayList<>();
    /** Whether the operator has been told that there is no room. */
    private boolean full;

    /** How many there are and have been; written by the loop, read by anybody. */
    private volatile int current;

    private volatile long created;

    /** An empty table. */
    public ChannelTable(Exchange exchange, UniqueIds ids) {
        this.exchange = exchange;
        this.ids = ids;
    }

    /** The source of ids and suffixes. */
    public UniqueIds ids() {
        return ids;
    }

    /** A call found no room; the first of a row is a line for the operator. */
    public void refused() {
        if (!full) {
            full = true;
            LOG.warn("There are {} channels; further calls are refused until some end", MAX_CHANNELS);
        }
    }

    /** Tells somebody of all channels from now on. */
    public void watch(ChannelWatch watch) {
        watches.add(watch);
    }

    List<ChannelWatch> watches() {
        return watches;
    }

    /** Whether there is room for so many more channels. */
    public boolean hasRoom(int more) {
        return byId.size() + more <= MAX_CHANNELS;
    }

    /**
     * Makes a channel and tells of it. {@link #hasRoom} has been asked before.
     *
     * @throws IllegalStateException if there are too many
     */
    public Channel create(Blueprint blueprint, FarEnd farEnd) {
        if (!hasRoom(1)) {
            throw new IllegalStateException("More than " + MAX_CHANNELS + " channels");
        }
        Channel channel = new Channel(exchange, ids.next(exchange.agenda().now()), blueprint, farEnd);
        byId.put(channel.uniqueId(), channel);
        byName.put(key(channel.name()), channel);
        created = created + 1;
        current = byId.size();
        exchange.publish(ChannelEvents.newChannel(channel));
        watches.forEach(watch -> watch.created(channel));
        return channel;
    }

    /** The channel of that name or unique id, in any case (specification 14.0). */
    public Optional<Channel> find(String nameOrId) {
        Channel named = byName.get(key(nameOrId));
        return Optional.ofNullable(named != null ? named : byId.get(nameOrId))
                .or(() -> byId.values().stream()
                        .filter(channel -> channel.uniqueId().equalsIgnoreCase(nameOrId))
                        .findFirst());
    }

    /** The first channel whose name begins with the text, in any case. */
    public Optional<Channel> findByPrefix(String prefix) {
        Optional<Channel> exact = find(prefix);
        return exact.isPresent()
                ? exact
                : byId.values().stream()
                        .filter(channel -> channel.name().regionMatches(true, 0, prefix, 0, prefix.length()))
                        .findFirst();
    }

    /** All channels, oldest first; a snapshot. */
    public List<Channel> all() {
        return List.copyOf(byId.values());
    }

    /** How many there are. Any thread. */
    public int size() {
        return current;
    }

    /** How many there have been. Any thread. */
    public long created() {
        return created;
    }

    void renamed(Channel channel, String before) {
        byName.remove(key(before), channel);
        byName.put(key(channel.name()), channel);
    }

    void remove(Channel channel) {
        byId.remove(channel.uniqueId(), channel);
        byName.remove(key(channel.name()), channel);
        current = byId.size();
        full &= current >= MAX_CHANNELS / 2;
    }

    /** Drops all channels without a word: the PBX is going away. */
    public void clear() {
        byId.clear();
        byName.clear();
        watches.clear();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
