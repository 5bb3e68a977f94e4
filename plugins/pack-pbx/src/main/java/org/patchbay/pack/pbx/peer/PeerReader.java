package org.patchbay.pack.pbx.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.patchbay.api.conf.ConfEntry;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.api.conf.ConfSection;
import org.patchbay.pack.pbx.channel.OneLine;

/** Reads {@code sip.conf} and {@code iax.conf}: who is a peer, and where this PBX registers. */
final class PeerReader {
    /** Peers of one file, and lines {@code register}. */
    static final int MAX_PEERS = 10_000;

    private static final Set<String> NO_PEERS = Set.of("general", "authentication", "callnumberlimits");

    /** Keys of {@code [general]} that count for peers which do not have them. */
    private static final Set<String> INHERITED = Set.of(
            "allow",
            "allowtransfer",
            "busylevel",
            "call-limit",
            "canreinvite",
            "context",
            "directmedia",
            "dtmfmode",
            "encryption",
            "language",
            "maxcallbitrate",
            "maxforwards",
            "mohsuggest",
            "nat",
            "parkinglot",
            "promiscredir",
            "qualify",
            "qualifyfreq",
            "session-expires",
            "session-minse",
            "session-refresher",
            "session-timers",
            "textsupport",
            "tonezone",
            "trunk",
            "usereqphone",
            "videosupport");

    private final Map<String, String> inherited = new HashMap<>();
    private final Consumer<String> warnings;

    /**
     * What a file says.
     *
     * @param peers in its order
     * @param registrations in its order
     */
    record Content(List<PeerSettings> peers, List<Registration> registrations) {}

    private PeerReader(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** The peers and registrations of a file; what is none of them is a warning. */
    static Content read(ConfFile file, int defaultPort, Consumer<String> warnings) {
        PeerReader reader = new PeerReader(warnings);
        List<Registration> registrations = new ArrayList<>();
        file.section("general").ifPresent(general -> reader.general(general, defaultPort, registrations));
        List<PeerSettings> peers = new ArrayList<>();
        for (ConfSection section : file.sections()) {
            if (!NO_PEERS.contains(small(section.name())) && reader.isPeer(section)) {
                if (peers.size() >= MAX_PEERS) {
                    warnings.accept(section.origin() + ": more than " + MAX_PEERS + " peers; the rest is left out");
                    break;
                }
                peers.add(reader.peer(section));
            }
        }
        return new Content(List.copyOf(peers), List.copyOf(registrations));
    }

    private void general(ConfSection general, int defaultPort, List<Registration> registrations) {
        for (ConfEntry entry : general.entries()) {
            String key = small(entry.key());
            if (INHERITED.contains(key)) {
                inherited.put(key, OneLine.of(entry.value()));
            } else if (key.equals("register") && registrations.size() < MAX_PEERS) {
                Registration.parse(OneLine.of(entry.value()), defaultPort)
                        .ifPresentOrElse(
                                registrations::add,
                                () -> warnings.accept(entry.origin() + ": a registration is user:secret@host"));
            }
        }
    }

    private boolean isPeer(ConfSection section) {
        String type = small(section.value("type"));
        if (!Set.of("peer", "friend", "user").contains(type)) {
            warnings.accept(section.origin() + ": " + section.name() + " is of type peer, friend or user, not '" + type
                    + "'; it is left out");
        }
        return type.equals("peer") || type.equals("friend");
    }

    private PeerSettings peer(ConfSection section) {
        Map<String, String> values = new HashMap<>(inherited);
        boolean restricted = false;
        for (ConfEntry entry : section.entries()) {
            String key = small(entry.key());
            take(values, key, OneLine.of(entry.value()));
            restricted |= key.equals("permit") || key.equals("deny");
        }
        return new PeerSettings(OneLine.of(section.name()), Map.copyOf(values), restricted);
    }

    /** The codecs alone add up, until all of them are taken away. */
    private static void take(Map<String, String> values, String key, String value) {
        if (key.equals("disallow") && value.strip().equalsIgnoreCase("all")) {
            values.remove("allow");
        } else if (key.equals("allow") && values.containsKey("allow")) {
            values.merge("allow", value, (before, more) -> before + ',' + more);
        } else {
            values.put(key, value);
        }
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
