/**
 * HTTP as Asterisk speaks it, byte for byte: one request a connection, its own limits, its own order of headers, its own
 * error pages (specification 18.2, 18.3). Nothing of the manager is known here.
 */
package org.patchbay.http.wire;
