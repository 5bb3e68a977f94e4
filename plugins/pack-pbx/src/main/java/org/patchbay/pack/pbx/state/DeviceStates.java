package org.patchbay.pack.pbx.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.pack.pbx.channel.Channel;
import org.patchbay.pack.pbx.channel.ChannelState;
import org.patchbay.pack.pbx.channel.ChannelWatch;
import org.patchbay.pack.pbx.dialplan.DeviceState;

/**
 * What devices are doing: those behind channels by their channels, those called {@code Custom:} by what was set. Used by
 * the loop.
 */
public final class DeviceStates implements ChannelWatch {
    /** Devices that can be set by hand. */
    public static final int MAX_CUSTOM = 10_000;

    private static final String CUSTOM = "custom:";

    private final Map<String, DeviceState> custom = new HashMap<>();
    private final Map<String, Set<Channel>> channels = new HashMap<>();
    private final Map<Channel, String> devices = new HashMap<>();
    private final Map<String, DeviceState> known = new HashMap<>();
    private final Map<String, Idle> technologies = new HashMap<>();
    private final List<Consumer<String>> watches = new ArrayList<>();

    /** What a device without a channel is doing. */
    @FunctionalInterface
    public interface Idle {
        /** The state of a device, such as {@code SIP/1001}, that is in no call. */
        DeviceState of(String device);
    }

    /** Asks somebody about the idle devices of a technology, or of a provider such as {@code Queue:}. */
    public void add(String technology, Idle idle) {
        technologies.put(technology.toLowerCase(Locale.ROOT), idle);
    }

    /** Tells somebody whenever a device, named in small letters, does something else. */
    public void watch(Consumer<String> watch) {
        watches.add(watch);
    }

    /** What a device is doing. */
    public DeviceState of(String device) {
        String key = key(device);
        if (key.startsWith(CUSTOM)) {
            return custom.getOrDefault(key, DeviceState.UNKNOWN);
        }
        Set<Channel> busy = channels.getOrDefault(key, Set.of());
        return busy.isEmpty() ? idle(device) : ofChannels(busy);
    }

    /** Whether there is no such device, or nobody reaches it. */
    public boolean unreachable(String device) {
        DeviceState state = of(device);
        return state == DeviceState.INVALID || state == DeviceState.UNAVAILABLE;
    }

    private DeviceState idle(String device) {
        int end = Math.max(device.indexOf('/'), device.indexOf(':'));
        return Optional.ofNullable(technologies.get(key(device.substring(0, Math.max(0, end)))))
                .map(idle -> idle.of(device))
                .orElse(DeviceState.INVALID);
    }

    private static DeviceState ofChannels(Set<Channel> channels) {
        boolean rings = channels.stream().anyMatch(channel -> channel.state() == ChannelState.RINGING);
        boolean talks = channels.stream().anyMatch(channel -> inUse(channel.state()));
        if (rings) {
            return talks ? DeviceState.RINGINUSE : DeviceState.RINGING;
        }
        return talks ? DeviceState.INUSE : DeviceState.NOT_INUSE;
    }

    private static boolean inUse(ChannelState state) {
        return state != ChannelState.DOWN && state != ChannelState.RESERVED && state != ChannelState.RINGING;
    }

    /**
     * Says what a custom device is doing.
     *
     * @param device with {@code Custom:} in front
     * @return false if it is none, or there are too many
     */
    public boolean set(String device, DeviceState state) {
        String key = key(device);
        if (!key.startsWith(CUSTOM) || (custom.size() >= MAX_CUSTOM && !custom.containsKey(key))) {
            return false;
        }
        if (custom.put(key, state) != state) {
            tell(key);
        }
        return true;
    }

    /** A device of a feature may be doing something else. */
    public void changed(String device) {
        tell(key(device));
    }

    private void tell(String key) {
        watches.forEach(watch -> watch.accept(key));
    }

    @Override
    public void created(Channel channel) {
        String device = deviceOf(channel.name());
        devices.put(channel, device);
        channels.computeIfAbsent(device, key -> new LinkedHashSet<>()).add(channel);
        compare(device);
    }

    @Override
    public void stateChanged(Channel channel) {
        compare(devices.getOrDefault(channel, ""));
    }

    @Override
    public void ended(Channel channel) {
        String device = devices.remove(channel);
        Set<Channel> left = channels.get(device);
        if (left != null && left.remove(channel)) {
            if (left.isEmpty()) {
                channels.remove(device);
            }
            compare(device);
        }
    }

    /** The channel took the place of another one of that name. */
    @Override
    public void renamed(Channel channel) {
        String device = deviceOf(channel.name());
        if (!device.equals(devices.get(channel))) {
            ended(channel);
            created(channel);
        }
    }

    private void compare(String device) {
        DeviceState now = of(device);
        DeviceState before = channels.containsKey(device) ? known.put(device, now) : known.remove(device);
        if (now != before) {
            tell(device);
        }
    }

    /** The device behind a channel: its name without what comes behind the last dash. */
    public static String deviceOf(String channel) {
        int dash = channel.lastIndexOf('-');
        return key(dash < 0 ? channel : channel.substring(0, dash));
    }

    private static String key(String device) {
        return device.toLowerCase(Locale.ROOT);
    }
}
