/** Stands before every page of the web console. */
package org.patchbay.console.guard;
