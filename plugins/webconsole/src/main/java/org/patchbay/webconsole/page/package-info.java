/** What the console shows: a frame for scripts, the same for all pages. */
package org.patchbay.webconsole.page;
