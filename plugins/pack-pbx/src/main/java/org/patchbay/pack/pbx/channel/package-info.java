/** Channels: what they are, what they are called, what happens to them, and the events that tell of it. */
package org.patchbay.pack.pbx.channel;
