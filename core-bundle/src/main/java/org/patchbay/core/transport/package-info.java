/**
 * TCP through Apache MINA, and all there is of it, with TLS through the engine of Java. Lends each connection a packet reader, translates callbacks, and lets
 * the network pull output out of sessions; knows no session, no account, no action.
 */
package org.patchbay.core.transport;
