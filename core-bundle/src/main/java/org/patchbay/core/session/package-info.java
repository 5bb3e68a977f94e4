/**
 * A session is a queue: requests, answers and events of one client pass through it one after the other. It knows
 * neither sockets nor actions; a connection takes its output, a handler answers its requests.
 */
package org.patchbay.core.session;
