package org.patchbay.pack.pbx.voicemail;

import java.time.Duration;
import java.time.Instant;
import org.patchbay.pack.pbx.channel.Party;

/**
 * One message in a box: everything but the sound.
 *
 * @param number tells it from others
 * @param urgent whether it comes before others
 * @param left when
 * @param caller by whom
 * @param length how long it takes
 */
record Message(long number, boolean urgent, Instant left, Party caller, Duration length) {}
