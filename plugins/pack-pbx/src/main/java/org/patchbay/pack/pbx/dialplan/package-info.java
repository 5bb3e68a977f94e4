/**
 * The dialplan: what {@code extensions.conf} says, which step comes for a dialled extension, and the language in which
 * its steps are written. Pure: no framework, no thread, no clock; every result is immutable, every mistake of an
 * operator is a line for the log and never the end of the rest.
 */
package org.patchbay.pack.pbx.dialplan;
