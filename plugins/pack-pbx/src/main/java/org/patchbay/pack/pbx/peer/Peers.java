package org.patchbay.pack.pbx.peer;

import static org.patchbay.api.message.EventCategory.SYSTEM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchbay.api.message.AmiEvent;
import org.patchbay.pack.pbx.channel.OneLine;
import org.patchbay.pack.pbx.dialplan.DeviceState;
import org.patchbay.pack.pbx.endpoint.Scenario;
import org.patchbay.pack.pbx.feature.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The peers of one driver: those of its file, then the phones that stand in {@code endpoints.conf} alone. */
final class Peers {
    private static final Logger LOG = LoggerFactory.getLogger(Peers.class);
    private static final String CHANNEL_TYPE = "ChannelType";

    private final Switchboard pbx;
    private final Driver driver;
    private PeerReader.Content content = new PeerReader.Content(List.of(), List.of());
    private Map<String, Peer> peers = Map.of();

    /** Whether the phones are there; what changes before is no news. */
    private boolean complete;

    /**
     * A driver.
     *
     * @param technology in front of the names of its devices
     * @param file with its peers
     * @param port where peers listen if nothing else is said
     */
    record Driver(String technology, String file, int port) {}

    Peers(Switchboard pbx, Driver driver) {
        this.pbx = pbx;
        this.driver = driver;
        pbx.devices().add(driver.technology(), this::state);
    }

    /** Reads the file again. */
    void load() {
        content = PeerReader.read(pbx.conf().apply(driver.file()), driver.port(), LOG::warn);
        combine();
    }

    /** The phones are other ones. */
    void phonesChanged() {
        combine();
        complete = true;
    }

    private void combine() {
        Map<String, Peer> before = peers;
        Map<String, Peer> next = new LinkedHashMap<>();
        content.peers().forEach(settings -> add(next, settings));
        String prefix = driver.technology() + '/';
        for (Scenario phone : pbx.phones().all()) {
            if (phone.name().regionMatches(true, 0, prefix, 0, prefix.length())
                    && !phone.name().endsWith("*")) {
                String name = OneLine.of(phone.name().substring(prefix.length()));
                if (!next.containsKey(key(name))) {
                    add(next, PeerSettings.ofPhone(name));
                }
            }
        }
        peers = next;
        if (complete) {
            tell(before);
        }
    }

    private void add(Map<String, Peer> next, PeerSettings settings) {
        Optional<Scenario> phone = pbx.phones().find(driver.technology() + '/' + settings.name());
        next.put(key(settings.name()), new Peer(settings, phone, driver.port()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void tell(Map<String, Peer> before) {
        for (Peer peer : peers.values()) {
            Peer old = before.get(key(peer.name()));
            boolean was = old != null && old.reachable();
            if (was != peer.reachable()) {
                pbx.exchange().publish(change(peer));
            }
            if (old == null || was != peer.reachable()) {
                pbx.devices().changed(driver.technology() + '/' + peer.name());
            }
        }
        before.values().stream()
                .filter(old -> !peers.containsKey(key(old.name())))
                .forEach(gone -> pbx.devices().changed(driver.technology() + '/' + gone.name()));
    }

    /** A phone that registers, or a host that is asked, is there or not there from now on. */
    private AmiEvent change(Peer peer) {
        AmiEvent event = AmiEvent.of("PeerStatus", SYSTEM)
                .with(CHANNEL_TYPE, driver.technology())
                .with("Peer", driver.technology() + '/' + peer.name());
        if (!peer.settings().dynamic()) {
            return event.with("PeerStatus", peer.reachable() ? "Reachable" : "Unreachable")
                    .with("Time", peer.reachable() ? Peer.MILLIS : -1);
        }
        return peer.reachable()
                ? event.with("PeerStatus", Registration.REGISTERED)
                        .with("Address", peer.address().orElse(""))
                        .with("Port", peer.port())
                : event.with("PeerStatus", "Unregistered");
    }

    /** The event that tells of a registration at another PBX. */
    AmiEvent told(Registration registration) {
        AmiEvent event = AmiEvent.of("Registry", SYSTEM).with(CHANNEL_TYPE, driver.technology());
        return (driver.technology().equals("SIP") ? event.with("Username", registration.user()) : event)
                .with("Domain", registration.domain())
                .with("Status", state(registration));
    }

    /** Everybody takes registrations but a host that {@code endpoints.conf} calls unavailable. */
    String state(Registration registration) {
        return pbx.phones()
                        .find(driver.technology() + '/' + registration.host())
                        .filter(host -> host.behaviour() == Scenario.Behaviour.UNAVAILABLE)
                        .isPresent()
                ? Registration.SENT
                : Registration.REGISTERED;
    }

    /** The peer of that name, in any case. */
    Optional<Peer> find(String name) {
        return Optional.ofNullable(peers.get(key(name)));
    }

    Collection<Peer> all() {
        return new ArrayList<>(peers.values());
    }

    List<Registration> registrations() {
        return content.registrations();
    }

    /** The name without the technology in front. */
    String bare(String name) {
        String prefix = driver.technology() + '/';
        return name.regionMatches(true, 0, prefix, 0, prefix.length()) ? name.substring(prefix.length()) : name;
    }

    /** What a device without a call is doing: a peer without a phone is known, but nobody reaches it. */
    private DeviceState state(String device) {
        Optional<Scenario> phone = pbx.phones().find(device);
        if (phone.isEmpty()) {
            return find(bare(device)).isPresent() ? DeviceState.UNAVAILABLE : DeviceState.INVALID;
        }
        return phone.get().behaviour() == Scenario.Behaviour.UNAVAILABLE
                ? DeviceState.UNAVAILABLE
                : DeviceState.NOT_INUSE;
    }
}
