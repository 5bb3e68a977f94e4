/** Recordings of channels, of which nothing is kept: there is no sound, and no file is written. */
package org.patchbay.pack.pbx.monitor;
