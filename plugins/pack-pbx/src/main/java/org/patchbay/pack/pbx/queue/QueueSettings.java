package org.patchbay.pack.pbx.queue;

import java.time.Duration;

/**
 * What {@code queues.conf} says of one queue.
 *
 * @param name as it is written in brackets
 * @param strategy who is rung first
 * @param room how many may wait; 0 for any number
 * @param weight a queue with more of it is served first by members of several
 * @param serviceLevel within how many seconds a call should be taken
 * @param ringing how members are rung
 * @param doors who may come in, and who has to go
 * @param reports what is told
 */
record QueueSettings(
        String name,
        Strategy strategy,
        int room,
        int weight,
        int serviceLevel,
        Ringing ringing,
        Doors doors,
        Reports reports) {
    /**
     * How members are rung.
     *
     * @param timeout how long; zero for as long as it takes
     * @param retry the pause between two rounds
     * @param wrapUp how long a member is left alone behind a call
     * @param memberDelay the pause between answer and talk
     * @param inUse whether members are rung that are in another call
     * @param fill whether several callers are served at one time
     * @param autoPause what becomes of a member that does not answer
     * @param penaltyMembers with so many members or fewer penalties do not count
     */
    record Ringing(
            Duration timeout,
            Duration retry,
            Duration wrapUp,
            Duration memberDelay,
            boolean inUse,
            boolean fill,
            AutoPause autoPause,
            int penaltyMembers) {}

    /** What becomes of a member that does not answer. */
    enum AutoPause {
        NO,
        /** It is paused in this queue. */
        YES,
        /** It is paused in all queues. */
        ALL
    }

    /**
     * Who may come in, and who has to go.
     *
     * @param join when nobody is let in
     * @param leave when those who wait are sent away
     * @param exits the context of extensions that lead out by a digit; the empty text for none
     * @param rule the rule for penalties; the empty text for none
     */
    record Doors(EmptyRule join, EmptyRule leave, String exits, String rule) {}

    /**
     * What is told.
     *
     * @param calls events for each call of a member
     * @param variables those events with the variables of the caller
     * @param members events when a member does something else
     * @param interfaceVariables variables of the caller that tell who took the call
     * @param music the class of music
     */
    record Reports(boolean calls, boolean variables, boolean members, boolean interfaceVariables, String music) {}
}
