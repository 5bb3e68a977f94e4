/** Voicemail boxes: who leaves messages, who hears them, and how many there are. No sound is kept. */
package org.patchbay.pack.pbx.voicemail;
