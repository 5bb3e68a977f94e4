package org.patchbay.pack.pbx.state;

import static org.patchbay.api.message.EventCategory.CALL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.dialplan.Dialplan;
import org.patchbay.pack.pbx.dialplan.ExtensionState;
import org.patchbay.pack.pbx.dialplan.Hint;

/** Extensions that watch devices and presence: tells when what they watch does something else. Used by the loop. */
public final class Hints {
    private final Supplier<Dialplan> dialplan;
    private final DeviceStates devices;
    private final PresenceStates presences;
    private final Consumer<AmiEvent> publisher;
    private final Map<String, List<Hint>> byDevice = new HashMap<>();
    private final Map<String, List<Hint>> byPresence = new HashMap<>();
    private final Map<Hint, ExtensionState> told = new HashMap<>();

    /** The hints of a dialplan. */
    public Hints(
            Supplier<Dialplan> dialplan, DeviceStates devices, PresenceStates presences, Consumer<AmiEvent> publisher) {
        this.dialplan = dialplan;
        this.devices = devices;
        this.presences = presences;
        this.publisher = publisher;
        devices.watch(this::deviceChanged);
        presences.watch(this::presenceChanged);
    }

    /** The dialplan is another one: its hints are watched from now on. */
    public void reload() {
        byDevice.clear();
        byPresence.clear();
        told.clear();
        for (Hint hint : dialplan.get().hints()) {
            hint.devices()
                    .forEach(device -> byDevice.computeIfAbsent(key(device), key -> new ArrayList<>())
                            .add(hint));
            if (!hint.presence().isEmpty()) {
                byPresence
                        .computeIfAbsent(key(hint.presence()), key -> new ArrayList<>())
                        .add(hint);
            }
            told.put(hint, state(hint));
        }
    }

    /** The hint of an extension. */
    public Optional<Hint> find(String context, String extension) {
        return dialplan.get().hint(context, extension);
    }

    /** What the devices of a hint are doing. */
    public ExtensionState state(Hint hint) {
        return ExtensionState.of(hint.devices().stream().map(devices::of).toList());
    }

    private void deviceChanged(String device) {
        for (Hint hint : byDevice.getOrDefault(device, List.of())) {
            ExtensionState now = state(hint);
            if (told.put(hint, now) != now) {
                publisher.accept(event("ExtensionStatus", hint).with("Status", now.number()));
            }
        }
    }

    private void presenceChanged(String provider) {
        Presence now = presences.of(provider).orElse(Presence.NOT_SET);
        for (Hint hint : byPresence.getOrDefault(provider, List.of())) {
            publisher.accept(event("PresenceStatus", hint)
                    .with("Status", now.state())
                    .with("Subtype", now.subtype())
                    .with("Message", now.message()));
        }
    }

    private static AmiEvent event(String name, Hint hint) {
        return AmiEvent.of(name, CALL)
                .with("Exten", hint.extension())
                .with("Context", hint.context())
                .with("Hint", hint.text());
    }

    private static String key(String device) {
        return device.toLowerCase(Locale.ROOT);
    }
}
