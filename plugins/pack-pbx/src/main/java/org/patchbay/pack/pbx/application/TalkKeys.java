package org.patchbay.pack.pbx.application;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchbay.pack.pbx.channel.Channel;

/** What the parties of a talk can do by digits, such as a transfer. Features fill it. Used by the loop. */
public final class TalkKeys {
    /** Digits that one code may have. */
    public static final int MAX_CODE = 10;

    private final Map<String, Key> keys = new LinkedHashMap<>();

    /** How long a code may take between two digits; changed when the file is read again. */
    private Duration pause = Duration.ofSeconds(1);

    /** Does what a code stands for. */
    @FunctionalInterface
    public interface Action {
        /** A party of the talk has pressed the code. */
        void run(Talk talk, Channel by);
    }

    /**
     * One thing that can be done.
     *
     * @param name as {@code features.conf} has it
     * @param right the option of Dial that allows it to the callee; the capital letter allows it to the caller
     * @param code the digits; the empty text if nobody can do it
     * @param action what it does
     */
    public record Key(String name, char right, String code, Action action) {}

    /** Adds a key, or puts it in the place of the one of its name. */
    public void put(Key key) {
        keys.put(key.name(), key);
    }

    /** All of them, in the order in which they were first put here. */
    public Collection<Key> all() {
        return List.copyOf(keys.values());
    }

    /** The digits of a key; the empty text if there are none. */
    public String code(String name) {
        Key key = keys.get(name);
        return key == null ? "" : key.code();
    }

    /** How long a code may take between two digits. */
    public Duration pause() {
        return pause;
    }

    public void pause(Duration next) {
        pause = next;
    }

    /**
     * The keys of one party.
     *
     * @param options those of Dial or Queue
     * @param caller whether it is the caller and not the callee
     */
    List<Key> allowed(String options, boolean caller) {
        return keys.values().stream()
                .filter(key -> !key.code().isEmpty()
                        && options.indexOf(caller ? Character.toUpperCase(key.right()) : key.right()) >= 0)
                .toList();
    }
}
