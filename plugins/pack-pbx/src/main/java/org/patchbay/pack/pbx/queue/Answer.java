package org.patchbay.pack.pbx.queue;

import org.patchbay.pack.pbx.channel.Channel;

/**
 * A caller and a member talk.
 *
 * @param member who took the call
 * @param agent the channel of the member
 * @param began when, in nanoseconds of the simulation
 * @param holdSeconds how long the caller had waited
 */
record Answer(Member member, Channel agent, long began, long holdSeconds) {}
