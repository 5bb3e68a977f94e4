/** Conferences of ConfBridge, by {@code confbridge.conf}: who is in which, who waits, who is muted. */
package org.patchbay.pack.pbx.conference;
