/**
 * Simulated time: a clock that runs at any speed or stands until it is stepped, the agenda of what is due, and the one
 * thread that does it. Everything else in this pack is used by that thread alone.
 */
package org.patchbay.pack.pbx.time;
