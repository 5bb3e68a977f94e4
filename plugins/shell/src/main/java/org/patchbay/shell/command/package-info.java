/** The commands, one class each, without Gogo and without OSGi. */
package org.patchbay.shell.command;
