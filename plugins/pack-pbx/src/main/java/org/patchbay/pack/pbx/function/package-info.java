/** Functions of the dialplan, and the variables that are there without being set. */
package org.patchbay.pack.pbx.function;
