/** The files in deploy/ and packs/. */
package org.patchbay.webconsole.pack;
