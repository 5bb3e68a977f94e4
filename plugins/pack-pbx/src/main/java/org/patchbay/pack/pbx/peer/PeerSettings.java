package org.patchbay.pack.pbx.peer;

import java.util.Locale;
import java.util.Map;
import org.patchbay.pack.pbx.dialplan.Numbers;
import org.patchbay.pack.pbx.feature.Truth;

/**
 * What {@code sip.conf} or {@code iax.conf} says of one peer; nothing for a phone that stands in {@code endpoints.conf}
 * alone.
 *
 * @param name as its driver knows it, without the technology
 * @param values the last value of each key, keys in small letters; what {@code [general]} gives to all included
 * @param restricted whether there are lines {@code permit} or {@code deny}
 */
record PeerSettings(String name, Map<String, String> values, boolean restricted) {
    /** The key with the address, or {@code dynamic}. */
    static final String HOST = "host";

    /** A peer of which no file says anything. It registers, and is watched. */
    static PeerSettings ofPhone(String name) {
        return new PeerSettings(name, Map.of(HOST, "dynamic", "qualify", "yes"), false);
    }

    /** The value of a key; the empty text if there is none. */
    String value(String key) {
        return values.getOrDefault(key.toLowerCase(Locale.ROOT), "");
    }

    /** The value of a key, or else another text. */
    String value(String key, String otherwise) {
        String value = value(key);
        return value.isEmpty() ? otherwise : value;
    }

    boolean flag(String key, boolean otherwise) {
        return Truth.of(value(key), otherwise);
    }

    long number(String key, long otherwise) {
        String value = value(key);
        return value.isEmpty() ? otherwise : Numbers.leading(value);
    }

    /** Whether it tells its address itself. */
    boolean dynamic() {
        return value(HOST, "dynamic").equalsIgnoreCase("dynamic");
    }

    /** Whether it is asked now and then if it is there. */
    boolean monitored() {
        return !value("qualify").isEmpty() && !Truth.isFalse(value("qualify"));
    }

    /** Values may be secrets. */
    @Override
    public String toString() {
        return "PeerSettings[" + name + ']';
    }
}
