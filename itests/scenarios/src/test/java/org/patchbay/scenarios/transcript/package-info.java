/**
 * Plays recordings of conversations with Asterisk against another server; {@code transcripts/FORMAT.md} says how they are
 * written. Knows nothing of Patchbay.
 */
package org.patchbay.scenarios.transcript;
