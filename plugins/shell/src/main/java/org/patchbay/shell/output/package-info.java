/** What a command shows: for a terminal of some width, or as JSON. */
package org.patchbay.shell.output;
