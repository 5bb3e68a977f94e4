/** The command line: finding, checking, running and completing commands. */
package org.patchbay.core.command;
