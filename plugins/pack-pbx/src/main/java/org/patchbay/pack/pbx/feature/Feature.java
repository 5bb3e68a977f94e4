package org.patchbay.pack.pbx.feature;

import java.util.List;

/**
 * A part of the PBX: queues, conferences, parking. It adds its applications, functions and technologies to the
 * {@link Switchboard} when it is made, and names its actions here. Listed in {@code Features}.
 */
public interface Feature {
    /** Names its actions; their handlers run on the loop. */
    void define(LoopActions actions);

    /** Names its commands, which run on the loop. */
    default void commands(LoopCommands commands) {}

    /**
     * Reads its files again, on the loop.
     *
     * @param module what shall be read again, such as {@code app_queue.so}
     * @return whether that is one of its modules
     */
    default boolean reload(String module) {
        return false;
    }

    /** The dialplan and the phones are there, or are other ones; on the loop, or before it runs. */
    default void phonesChanged() {}

    /** The names of the modules it stands for, such as {@code app_queue.so}. */
    default List<String> modules() {
        return List.of();
    }
}
