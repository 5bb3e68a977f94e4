/** Agents: people who log in by a channel, wait in it, and are reached as {@code Agent/number} (specification 16.6). */
package org.patchbay.pack.pbx.agent;
