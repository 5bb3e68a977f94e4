/**
 * Queues: callers that wait, members that are rung for them, and what is told of both (specification 16.4, 17.3). Built
 * on what the rest of the PBX offers in its switchboard; {@code QueueFeature} is the door.
 */
package org.patchbay.pack.pbx.queue;
