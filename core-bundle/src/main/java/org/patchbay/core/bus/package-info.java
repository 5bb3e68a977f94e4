/**
 * The event stream: an append-only log in which each event is encoded once, and readers that each have a place in it.
 * Publishing costs an append and some wake-ups; it never waits for a reader.
 */
package org.patchbay.core.bus;
