/**
 * The command line for the operator on the machine of the server: {@code bin/patchbay -rx} comes in through a socket in
 * the file system that only the user of the server can open, {@code bin/patchbay shell} gets a session of Gogo there, and
 * Gogo has the command {@code patchbay:cli}.
 */
package org.patchbay.local.access;
